package org.sgdviz.ui.view.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/**
 * Which update a timeline shows, in words, and the way back to the present. It stands in the row of the title of the
 * axis above, in what that leaves: where this is not enough for all, the words are left out, which stand elsewhere too,
 * and at last those of the button. Unmanaged, so that a new text does not lay out the window again. FX thread.
 */
final class TimelineCaption extends HBox {

    private final Label text = new Label();
    private final Button back = new Button(Messages.plot("timeline.back"), new FontIcon("fth-skip-forward"));

    TimelineCaption() {
        getStyleClass().add("timeline-caption");
        setManaged(false);
        setPickOnBounds(false); // what is below it is the axis'
        text.getStyleClass().add("timeline-text");
        back.getStyleClass().add("timeline-back");
        back.setAccessibleText(Messages.plot("timeline.back"));
        back.setAccessibleHelp(Messages.plot("timeline.back.tip"));
        text.setMinWidth(USE_PREF_SIZE);
        back.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, back);
    }

    void setGestures(TimelineGestures gestures) {
        back.setOnAction(event -> gestures.toPresent());
    }

    ReadOnlyObjectProperty<Font> fontProperty() {
        return text.fontProperty();
    }

    String text() {
        return text.getText();
    }

    void show(long update, long length, boolean isPast) {
        String number = Numbers.count(update);
        text.setText(
                isPast
                        ? Messages.plot("timeline.past", number, Numbers.count(length))
                        : Messages.plot("timeline.present", number));
        back.setVisible(isPast);
        back.setManaged(isPast);
    }

    /** Ends at the right, about a line, and is no wider than what there is. */
    void lie(double right, double middle, double room) {
        shorten(true, ContentDisplay.TEXT_ONLY);
        if (prefWidth(-1) > room) {
            shorten(!back.isManaged(), ContentDisplay.TEXT_ONLY);
        }
        if (prefWidth(-1) > room) {
            shorten(false, ContentDisplay.GRAPHIC_ONLY);
        }
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        resizeRelocate(snapPositionX(right - width), snapPositionY(middle - height / 2), width, height);
    }

    private void shorten(boolean words, ContentDisplay display) {
        text.setVisible(words);
        text.setManaged(words);
        back.setContentDisplay(display);
    }
}
