package org.sgdviz.ui.controller.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
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
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.background.Ending;

/** The one place that tells the user of errors: once, in plain words, with the details to copy; the trace is logged. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    /** More messages than that nobody reads one after another; how many more there were is told after them. */
    private static final int MOST_WAITING = 10;

    private final Messages messages;
    private @Nullable Window owner;
    private @Nullable Problem open;
    private @Nullable Alert alert;
    private boolean closed;

    /** What happened while another message was open, each shown in its turn. */
    private final Deque<Problem> waiting = new ArrayDeque<>();

    /** How many more came while so many were waiting. */
    private int untold;

    /** What is told, and how often it has happened by now. */
    private static final class Problem {
        private final String sentence;

        /** Of an error that nobody handled, its trace. */
        private final @Nullable String details;

        private int times = 1;

        Problem(String sentence, @Nullable String details) {
            this.sentence = sentence;
            this.details = details;
        }

        boolean isLike(Problem other) {
            return sentence.equals(other.sentence) && Objects.equals(details, other.details);
        }
    }

    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** The window that messages belong to. */
    public void setOwner(Window window) {
        owner = window;
    }

    /** Tells of something that the user can mend. FX thread. */
    public void tell(String sentence) {
        show(new Problem(Messages.sentence(sentence), null));
    }

    /** Tells of an error that nobody handled; of too little memory in words that help. Any thread. */
    public void unexpected(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            LOG.log(Level.SEVERE, "unexpected", error);
            String megabytes = Numbers.count(Runtime.getRuntime().maxMemory() >> 20);
            Platform.runLater(() -> tell(messages.text("problem.memory", megabytes)));
        } else {
            unexpected("problem.unexpected", error);
        }
    }

    /** Tells of an error with a sentence of its own, by its key and words. Any thread. */
    public void unexpected(String key, Throwable error, Object... words) {
        LOG.log(Level.SEVERE, "unexpected", error);
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Platform.runLater(() -> show(new Problem(messages.text(key, words), trace.toString())));
    }

    /** Nobody is there any more to be told: from now on nothing is. FX thread. */
    public void close() {
        closed = true;
        waiting.clear();
        untold = 0;
    }

    private void show(Problem problem) {
        if (closed || Ending.isUnderWay()) {
            return; // a window could not be made any more
        }
        Problem shown = open;
        if (shown == null) {
            open(problem);
        } else if (shown.isLike(problem)) {
            shown.times++;
            showTimes(shown);
        } else {
            queue(problem);
        }
    }

    private void queue(Problem problem) {
        for (Problem each : waiting) {
            if (each.isLike(problem)) {
                each.times++;
                return;
            }
        }
        if (waiting.size() < MOST_WAITING) {
            waiting.add(problem);
        } else {
            LOG.log(Level.WARNING, "not told: {0}", problem.sentence);
            untold++;
        }
    }

    private void open(Problem problem) {
        String details = problem.details;
        Alert shown = new Alert(details == null ? Alert.AlertType.WARNING : Alert.AlertType.ERROR);
        if (details != null) {
            DetailsPane pane = new DetailsPane(messages);
            pane.getStyleClass().addAll("alert", "error");
            pane.getButtonTypes().setAll(shown.getButtonTypes());
            shown.setDialogPane(pane);
        }
        shown.initOwner(owner);
        shown.initModality(Modality.NONE);
        shown.setTitle(messages.text("title"));
        shown.setHeaderText(null);
        shown.getDialogPane().setId("problem");
        if (details != null) {
            addDetails(shown, details);
        }
        open = problem;
        alert = shown;
        showTimes(problem);
        shown.setOnHidden(event -> next());
        shown.show();
    }

    private void showTimes(Problem problem) {
        if (alert != null) {
            alert.setContentText(
                    problem.times == 1
                            ? problem.sentence
                            : messages.text("problem.times", problem.sentence, Numbers.count(problem.times)));
        }
    }

    /** What waits for the one that has been read; nothing of it matters once the window is closed. */
    private void next() {
        open = null;
        alert = null;
        if (owner != null && !owner.isShowing()) {
            waiting.clear();
            untold = 0;
        }
        Problem next = waiting.poll();
        if (next == null && untold > 0) {
            next = new Problem(messages.text("problem.untold", untold), null);
            untold = 0;
        }
        if (next != null && !closed && !Ending.isUnderWay()) {
            open(next);
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
