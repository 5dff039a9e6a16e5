package org.sgdviz.ui.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The buttons of a timeline, and which update is shown, in words. Unmanaged, so that a new text does not lay out the
 * window again.
 */
final class TimelineRow extends HBox {

    private final Button start = button("fth-skip-back", "timeline.start");
    private final Button earlier = button("fth-chevron-left", "timeline.earlier");
    private final Button later = button("fth-chevron-right", "timeline.later");
    private final Label text = new Label();
    private final Button back = new Button(Words.of("timeline.back"));

    TimelineRow() {
        getStyleClass().add("timeline-row");
        setManaged(false);
        setPickOnBounds(false); // between the buttons is still the handle's
        text.getStyleClass().add("timeline-text");
        back.getStyleClass().add("timeline-back");
        back.setAccessibleHelp(Words.of("timeline.back.tip"));
        text.setMinWidth(USE_PREF_SIZE);
        back.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        gap.setMouseTransparent(true);
        getChildren().addAll(start, earlier, later, gap, text, back);
    }

    private static Button button(String icon, String key) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "timeline-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(Words.of(key));
        button.setAccessibleHelp(Words.of(key));
        return button;
    }

    void setGestures(TimelineGestures gestures) {
        start.setOnAction(event -> gestures.toStart());
        earlier.setOnAction(event -> gestures.stepUpdates(-1));
        later.setOnAction(event -> gestures.stepUpdates(1));
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
                        ? Words.of("timeline.past", number, Numbers.count(length))
                        : Words.of("timeline.present", number));
        back.setVisible(isPast);
        back.setManaged(isPast);
        start.setDisable(update == 0);
        earlier.setDisable(update == 0);
        later.setDisable(!isPast);
    }
}
