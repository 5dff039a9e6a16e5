package org.sgdviz.ui.app;

import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.controller.WindowController;

/** The place above the plots where one {@link NoticeBar} at a time is shown. FX thread only. */
final class Notices {

    private @Nullable WindowController frame;
    private @Nullable NoticeBar shown;

    /** Joins it to the window, for good; nothing is shown before. */
    void bind(WindowController controller) {
        frame = controller;
    }

    /** Shows a notice instead of what is shown. */
    void show(NoticeBar next) {
        hide();
        if (frame != null) {
            frame.showAbove(next);
            shown = next;
        }
    }

    /** Shows nothing. */
    void hide() {
        if (shown != null && frame != null) {
            frame.takeAway(shown);
            shown = null;
        }
    }
}
