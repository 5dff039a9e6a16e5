package org.sgdviz.ui.view.timeline;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.text.Messages;

/** The buttons of a timeline: two left of its track, and one at its right. Unmanaged. FX thread. */
final class TimelineRow extends HBox {

    private final Button start = button("fth-skip-back", "timeline.start");
    private final Button earlier = button("fth-chevron-left", "timeline.earlier");
    private final Button later = button("fth-chevron-right", "timeline.later");

    TimelineRow() {
        getStyleClass().add("timeline-row");
        setManaged(false);
        setPickOnBounds(false);
        later.setManaged(false);
        getChildren().addAll(start, earlier);
    }

    private static Button button(String icon, String key) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "timeline-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(Messages.plot(key));
        button.setAccessibleHelp(Messages.plot(key));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** The button at the right end, which the timeline holds beside this. */
    Button later() {
        return later;
    }

    void setGestures(TimelineGestures gestures) {
        start.setOnAction(event -> gestures.toStart());
        earlier.setOnAction(event -> gestures.stepUpdates(-1));
        later.setOnAction(event -> gestures.stepUpdates(1));
    }

    void show(long update, boolean isPast) {
        start.setDisable(update == 0);
        earlier.setDisable(update == 0);
        later.setDisable(!isPast);
    }

    /** Lies about a line: on the left up to where the track begins, on the right from where it ends. */
    void lie(double left, double trackLeft, double trackRight, double right, double middle) {
        double height = prefHeight(-1);
        double top = snapPositionY(middle - height / 2);
        resizeRelocate(left, top, Math.max(0, trackLeft - left), height);
        later.resizeRelocate(trackRight, top, Math.max(0, right - trackRight), height);
    }
}
