package org.sgdviz.ui.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.controller.Messages;

/** The one place that tells the user of errors: once, in plain words, with the details to copy; the trace is logged. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    /** What goes wrong again and again is told once. */
    private static final int MOST_LINES = 10;

    private final Messages messages;
    private @Nullable Window owner;
    private @Nullable Alert open;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** The window that messages belong to. */
    void setOwner(Window window) {
        owner = window;
    }

    /** Tells of something that the user can mend. FX thread. */
    void tell(String sentence) {
        show(sentence, null);
    }

    /** Tells of an error that nobody handled. Any thread. */
    void unexpected(Throwable error) {
        LOG.log(Level.SEVERE, "unexpected", error);
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Platform.runLater(() -> show(messages.text("problem.unexpected"), trace.toString()));
    }

    private void show(String sentence, @Nullable String details) {
        Alert before = open;
        if (before != null) {
            String told = before.getContentText();
            if (!told.contains(sentence) && told.lines().count() < MOST_LINES) {
                before.setContentText(told + "\n\n" + sentence);
            }
            return;
        }
        Alert alert = new Alert(details == null ? Alert.AlertType.WARNING : Alert.AlertType.ERROR, sentence);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(messages.text("title"));
        alert.setHeaderText(null);
        alert.getDialogPane().setId("problem");
        if (details != null) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            alert.getDialogPane().setExpandableContent(area);
            ButtonType copy = new ButtonType(messages.text("problem.copy"), ButtonBar.ButtonData.LEFT);
            alert.getButtonTypes().add(copy);
            alert.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(details);
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            });
        }
        open = alert;
        alert.setOnHidden(event -> open = null);
        alert.show();
    }
}
