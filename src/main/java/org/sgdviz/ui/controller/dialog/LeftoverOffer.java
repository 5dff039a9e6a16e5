package org.sgdviz.ui.controller.dialog;

import java.text.DateFormat;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.Leftover;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.document.Autosaver;
import org.sgdviz.ui.document.SessionDocument;

/**
 * Offers the sessions that windows left behind which did not end as they should, one after another, the newest first,
 * in a notice above the plots. Until one is open and saved anew, or thrown away, it stays where it is; it is offered
 * again when another opening has come to nothing. FX thread only.
 */
public final class LeftoverOffer {

    private final SessionDialogs sessions;
    private final SessionDocument document;
    private final Notices notices;
    private final Messages messages;
    private final Deque<Leftover> waiting = new ArrayDeque<>();
    private @Nullable Leftover offered;

    /** Nothing is offered yet. */
    public LeftoverOffer(SessionDialogs sessions, SessionDocument document, Notices notices, Messages messages) {
        this.sessions = sessions;
        this.document = document;
        this.notices = notices;
        this.messages = messages;
    }

    /**
     * Offers sessions.
     *
     * @param all the oldest first
     * @param autosaver saves what is opened of them
     */
    public void offer(List<Leftover> all, Autosaver autosaver) {
        all.forEach(waiting::addFirst);
        offerNext(autosaver);
    }

    private void offerNext(Autosaver autosaver) {
        Leftover leftover = waiting.pollFirst();
        if (leftover == null) {
            return;
        }
        String time = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT)
                .format(Date.from(leftover.time().toInstant()));
        int runs = leftover.session().runs().size();
        offered = leftover;
        notices.offer(new NoticeBar("left", messages.text("session.left", time, runs, waiting.size()))
                .button(
                        messages.text("session.left.open"),
                        () -> sessions.recover(leftover, time, () -> {
                            withdraw();
                            autosaver.saveAnd(document.live(), () -> discard(leftover));
                            offerNext(autosaver);
                        }))
                .button(messages.text("session.left.discard"), () -> {
                    withdraw();
                    discard(leftover);
                    offerNext(autosaver);
                })
                .button(messages.text("session.left.later"), () -> {
                    withdraw();
                    close(leftover);
                    offerNext(autosaver);
                }));
    }

    private void withdraw() {
        offered = null;
        notices.offer(null);
    }

    /** Leaves all that is not answered for the next window. */
    public void decline() {
        Leftover leftover = offered;
        if (leftover != null) {
            withdraw();
            close(leftover);
        }
        waiting.forEach(LeftoverOffer::close);
        waiting.clear();
    }

    private static void discard(Leftover leftover) {
        try {
            leftover.discard();
        } catch (BadFileException e) {
            close(leftover); // it will be offered again
        }
    }

    private static void close(Leftover leftover) {
        try {
            leftover.close();
        } catch (BadFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
