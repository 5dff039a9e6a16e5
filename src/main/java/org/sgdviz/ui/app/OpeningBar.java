package org.sgdviz.ui.app;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sgdviz.ui.controller.Messages;

/** Tells that a session is being opened, how much of it has been, and lets one give up. FX thread only. */
final class OpeningBar extends HBox {

    /**
     * A bar.
     *
     * @param name what is being opened
     * @param progress 0 … 1; negative while that is not known
     */
    OpeningBar(String name, ObservableValue<Number> progress, Runnable cancel, Messages messages) {
        setId("opening");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        getStyleClass().add("banner");
        Label text = new Label(messages.text("session.opening", name));
        text.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button button = new Button(messages.text("session.cancel"));
        button.setId("cancelOpening");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(event -> cancel.run());
        getChildren().addAll(text, bar, button);
    }
}
