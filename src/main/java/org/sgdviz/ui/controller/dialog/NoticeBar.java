package org.sgdviz.ui.controller.dialog;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A line above the plots that tells something, and lets one do something about it, while all else goes on. FX thread.
 */
public final class NoticeBar extends HBox {

    private final Label text = new Label();

    /** A line without buttons yet. */
    public NoticeBar(String id, String sentence) {
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        setMinHeight(USE_PREF_SIZE); // a long sentence is wrapped, and the plots get the rest
        getStyleClass().addAll("banner", "notice");
        text.setText(sentence);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("banner-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
    }

    /** Shows how far something has come, 0 … 1; negative while that is not known. */
    NoticeBar progress(ObservableValue<Number> progress) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setPrefWidth(240);
        bar.setMinWidth(80);
        getChildren().add(bar);
        return this;
    }

    /** Adds a button. */
    public NoticeBar button(String label, Runnable action) {
        Button button = new Button(label);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return this;
    }
}
