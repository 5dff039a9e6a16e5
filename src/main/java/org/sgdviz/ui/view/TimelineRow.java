package org.sgdviz.ui.view;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of a timeline, as wide as there is room left of its track. Unmanaged. FX thread. */
final class TimelineRow extends HBox {

    private final Button start = button("fth-skip-back", "timeline.start");
    private final Button earlier = button("fth-chevron-left", "timeline.earlier");
    private final Button later = button("fth-chevron-right", "timeline.later");

    TimelineRow() {
        getStyleClass().add("timeline-row");
        setManaged(false);
        setPickOnBounds(false);
        getChildren().addAll(start, earlier, later);
    }

    private static Button button(String icon, String key) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "timeline-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(Words.of(key));
        button.setAccessibleHelp(Words.of(key));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
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
}
