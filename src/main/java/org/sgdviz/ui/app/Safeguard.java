package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.LiveSession;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.dialog.LeftoverOffer;
import org.sgdviz.ui.controller.dialog.Notices;
import org.sgdviz.ui.controller.dialog.Problems;
import org.sgdviz.ui.controller.dialog.SessionDialogs;
import org.sgdviz.ui.document.Autosaver;
import org.sgdviz.ui.document.SessionDocument;
import org.sgdviz.ui.model.TrainingModel;

/**
 * Saves what is done in a window by itself, and offers what a window left behind that did not end as it should. FX
 * thread only.
 */
final class Safeguard implements AutoCloseable {

    private final TrainingModel model;
    private final SessionDocument document;
    private final Messages messages;
    private final Notices notices;
    private final LeftoverOffer offer;
    private final @Nullable Autosaver autosaver;

    /**
     * One that does nothing yet.
     *
     * @param state the folder where it saves; null: nowhere, and nothing is offered
     */
    Safeguard(
            @Nullable Path state,
            TrainingModel model,
            SessionDocument document,
            Messages messages,
            Problems problems,
            Notices notices,
            SessionDialogs sessions) {
        this.model = model;
        this.document = document;
        this.messages = messages;
        this.notices = notices;
        offer = new LeftoverOffer(sessions, document, notices, messages);
        autosaver = state == null
                ? null
                : new Autosaver(
                        state,
                        this::toBeSaved,
                        this::hasMadeEdits,
                        messages,
                        problems::tell,
                        sentence -> notices.remark(sentence, messages.text("notice.read")));
    }

    /** What the autosave saves: nothing before something has been done, which a thread may be about to do. */
    private Supplier<@Nullable LiveSession> toBeSaved() {
        BooleanSupplier begun = document.begun();
        Supplier<LiveSession> live = document.noted();
        return () -> begun.getAsBoolean() ? live.get() : null;
    }

    /** To be called once a frame, and costs next to nothing. */
    void note() {
        if (autosaver != null) {
            autosaver.note();
        }
    }

    /** There may be no frames any more at the end, and when the FX thread has ended no branch comes to the front. */
    private boolean hasMadeEdits() {
        if (!Platform.isFxApplicationThread()) {
            return model.hasMadeEditsOfThePresent();
        }
        model.poll();
        return model.hasMadeEdits();
    }

    /** Begins, when the window is shown: to look for what was left behind waits for its first frame. */
    void start(FrameLoop frames) {
        Autosaver saving = autosaver;
        if (saving != null) {
            saving.start();
            frames.onceDrawn(() -> saving.find(left -> offer.offer(left, saving), this::tellOfUnreadable));
        }
    }

    private void tellOfUnreadable(String sentence) {
        notices.tellBeside("unreadable", sentence, messages.text("notice.read"));
    }

    /** Another session has begun: what was given up is not to be offered. */
    void saveNow() {
        if (autosaver != null) {
            autosaver.saveNow();
        }
    }

    /** Leaves what was not answered for the next window, and deletes what this one saved by itself. */
    @Override
    public void close() {
        offer.decline();
        if (autosaver != null) {
            autosaver.close();
        }
    }
}
