package org.sgdviz.ui.controller.dialog;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A question with a few answers, each of which does something; closing it is to answer nothing. FX thread only. */
final class Question {

    private final String id;
    private final Region content;
    private final @Nullable Node first;
    private final Map<ButtonType, Runnable> answers = new LinkedHashMap<>();

    /** A question without answers yet; the id is that of the dialog pane. */
    Question(String id, String text) {
        this(id, wrapped(text), null);
    }

    /**
     * A question that is more than text.
     *
     * @param first what has the focus, so that one can write at once; null: the first answer
     */
    Question(String id, Region content, @Nullable Node first) {
        this.id = id;
        this.content = content;
        this.first = first;
        content.setPadding(new Insets(16));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("question");
        label.setMinHeight(Region.USE_PREF_SIZE); // all of it, however many lines it takes
        return label;
    }

    /** Offers an answer; the first one is that of the Enter key. */
    Question answer(String label, Runnable action) {
        ButtonBar.ButtonData kind = answers.isEmpty() ? ButtonBar.ButtonData.OK_DONE : ButtonBar.ButtonData.OTHER;
        answers.put(new ButtonType(label, kind), action);
        return this;
    }

    /** Asks, and does what was answered before it returns. */
    void ask(@Nullable Window owner, String title) {
        Alert alert = new Alert(Alert.AlertType.NONE);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(title);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().setId(id);
        alert.getButtonTypes().setAll(answers.keySet());
        alert.getButtonTypes().add(ButtonType.CANCEL);
        alert.setOnShown(event -> {
            alert.getDialogPane().getScene().getWindow().sizeToScene(); // with its styles
            if (first != null) {
                Platform.runLater(first::requestFocus); // after the default button has asked for it
            }
        });
        Shield.over(owner, alert::showAndWait);
        Runnable answer = answers.get(alert.getResult());
        if (answer != null) {
            answer.run();
        }
    }
}
