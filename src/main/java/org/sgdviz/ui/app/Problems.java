package org.sgdviz.ui.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.event.ActionEvent;
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

    /** More messages than that nobody reads; all errors are in the log. */
    private static final int MOST_WAITING = 10;

    private final Messages messages;
    private @Nullable Window owner;
    private @Nullable Problem open;
    private boolean closed;

    /** What happened while another message was open, each shown in its turn; what happens again and again only once. */
    private final Deque<Problem> waiting = new ArrayDeque<>();

    /** What is told: a sentence, and for an error that nobody handled its trace. */
    private record Problem(String sentence, @Nullable String details) {}

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** The window that messages belong to. */
    void setOwner(Window window) {
        owner = window;
    }

    /** Tells of something that the user can mend. FX thread. */
    void tell(String sentence) {
        show(new Problem(Sentence.of(sentence), null));
    }

    /** Tells of an error that nobody handled; of too little memory in words that help. Any thread. */
    void unexpected(Throwable error) {
        LOG.log(Level.SEVERE, "unexpected", error);
        if (error instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            Platform.runLater(() -> tell(messages.text("problem.memory", megabytes)));
            return;
        }
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Platform.runLater(() -> show(new Problem(messages.text("problem.unexpected"), trace.toString())));
    }

    /** Nobody is there any more to be told: from now on nothing is. FX thread. */
    void close() {
        closed = true;
        waiting.clear();
    }

    private void show(Problem problem) {
        if (closed || isProgramEnding()) {
            return; // a window could not be made any more
        }
        if (open == null) {
            open(problem);
        } else if (!problem.equals(open) && !waiting.contains(problem) && waiting.size() < MOST_WAITING) {
            waiting.add(problem);
        }
    }

    /** Whether the program was told to end, by a signal for instance, and the toolkit may be gone already. */
    private static boolean isProgramEnding() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void open(Problem problem) {
        String details = problem.details();
        Alert alert = new Alert(details == null ? Alert.AlertType.WARNING : Alert.AlertType.ERROR);
        if (details != null) {
            DetailsPane pane = new DetailsPane(messages);
            pane.getStyleClass().addAll("alert", "error");
            pane.getButtonTypes().setAll(alert.getButtonTypes());
            alert.setDialogPane(pane);
        }
        alert.setContentText(problem.sentence());
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(messages.text("title"));
        alert.setHeaderText(null);
        alert.getDialogPane().setId("problem");
        if (details != null) {
            addDetails(alert, details);
        }
        open = problem;
        alert.setOnHidden(event -> next());
        alert.show();
    }

    /** What waits for the one that has been read; nothing of it matters once the window is closed. */
    private void next() {
        open = null;
        if (owner != null && !owner.isShowing()) {
            waiting.clear();
        }
        Problem next = waiting.poll();
        if (next != null) {
            show(next);
        }
    }

    private void addDetails(Alert alert, String details) {
        TextArea area = new TextArea(details);
        area.setEditable(false);
        alert.getDialogPane().setExpandableContent(area);
        ButtonType copy = new ButtonType(messages.text("problem.copy"), ButtonBar.ButtonData.LEFT);
        alert.getButtonTypes().add(copy);
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        });
    }
}
