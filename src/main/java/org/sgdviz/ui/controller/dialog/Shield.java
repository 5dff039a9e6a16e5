package org.sgdviz.ui.controller.dialog;

import java.io.File;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a window from taking input, and from closing, while something is asked that must be answered first. A modal
 * dialog of JavaFX would do so by disabling the window, whose size the window manager is then told to be fixed: on
 * Linux it is no longer maximized afterwards. FX thread only.
 */
final class Shield {

    private Shield() {}

    /** Does something that returns only when it is answered, while a window takes no input. */
    static void over(@Nullable Window window, Runnable asking) {
        if (window == null || window.getScene() == null) {
            asking.run();
            return;
        }
        Scene scene = window.getScene();
        EventHandler<InputEvent> input = InputEvent::consume;
        EventHandler<WindowEvent> closing = WindowEvent::consume;
        scene.addEventFilter(InputEvent.ANY, input);
        window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
        try {
            asking.run();
        } finally {
            scene.removeEventFilter(InputEvent.ANY, input);
            window.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
        }
    }

    /**
     * Has the user choose a file, while the window takes no input.
     *
     * @param chooser shows a chooser of the system that belongs to the given window: on Linux to none, since it would
     *     disable that
     * @return the file; null if none was chosen
     */
    static @Nullable File choosing(Stage stage, Function<@Nullable Window, @Nullable File> chooser) {
        boolean linux = System.getProperty("os.name", "").contains("Linux");
        AtomicReference<@Nullable File> chosen = new AtomicReference<>();
        over(stage, () -> chosen.set(chooser.apply(linux ? null : stage)));
        return chosen.get();
    }
}
