package org.sgdviz.ui.controller.dialog;

import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.controller.WindowController;

/**
 * The place above the plots, where one {@link NoticeBar} at a time is shown: what goes on now, or else an offer, which
 * stays until it is answered. FX thread only.
 */
public final class Notices {

    private @Nullable WindowController frame;
    private @Nullable NoticeBar present;
    private @Nullable NoticeBar ofData;
    private @Nullable NoticeBar offer;
    private @Nullable NoticeBar shown;

    /** Joins it to the window, for good; nothing is shown before. */
    public void bind(WindowController controller) {
        frame = controller;
        refresh();
    }

    /** Shows what goes on now, in front of an offer; null where nothing does any more. */
    public void show(@Nullable NoticeBar next) {
        present = next;
        refresh();
    }

    /**
     * Says something that needs no answer, until it has been read.
     *
     * @param read the words of the button that takes it away
     */
    public void remark(String sentence, String read) {
        show(remarkBar(sentence, read));
    }

    /** The same for what is true of the data in front only: it goes with them, at the latest. */
    public void remarkOfData(String sentence, String read) {
        ofData = remarkBar(sentence, read);
        show(ofData);
    }

    private NoticeBar remarkBar(String sentence, String read) {
        return new NoticeBar("remark", sentence).button(read, () -> show(null));
    }

    /** Another run is in front: what was true of the one before it is told no longer. */
    @SuppressWarnings("ReferenceEquality") // each bar is shown once
    public void forgetData() {
        if (ofData != null && present == ofData) {
            show(null);
        }
        ofData = null;
    }

    /** Tells something beside whatever else is shown, until it has been read. */
    public void tellBeside(String id, String sentence, String read) {
        WindowController window = frame;
        if (window != null) {
            NoticeBar bar = new NoticeBar(id, sentence);
            window.showAbove(bar.button(read, () -> window.takeAway(bar)));
        }
    }

    /** Offers something as soon as nothing else is shown; null withdraws what was offered. */
    void offer(@Nullable NoticeBar next) {
        offer = next;
        refresh();
    }

    @SuppressWarnings("ReferenceEquality") // each bar is shown once
    private void refresh() {
        NoticeBar next = present == null ? offer : present;
        if (frame != null && next != shown) {
            if (shown != null) {
                frame.takeAway(shown);
            }
            if (next != null) {
                frame.showAbove(next);
            }
            shown = next;
        }
    }
}
