package org.sgdviz.bench.start;

import com.sun.javafx.scene.SceneHelper;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Runs a JavaFX program unchanged and prints a line when its first frame is on the screen: when the first pulse after
 * the window was shown has been laid out and its rendering has come to an end.
 */
public final class FirstFrame {

    /** What is printed then. */
    public static final String LINE = "the first frame is shown";

    private Runnable laidOut = () -> {};

    private FirstFrame() {}

    /** Runs the class named first, which must have a {@code main}, with the arguments after it. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(FirstFrame::await, "first frame");
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    /** Until JavaFX runs nothing can be asked of it, so that it is asked again and again. */
    private static void await() {
        while (true) {
            try {
                Platform.runLater(() -> new FirstFrame().watch());
                return;
            } catch (IllegalStateException notYet) {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private void watch() {
        if (Window.getWindows().isEmpty()) {
            Window.getWindows()
                    .addListener((ListChangeListener<Window>) change -> watch(change.getList().get(0).getScene()));
        } else {
            watch(Window.getWindows().get(0).getScene());
        }
    }

    private void watch(Scene scene) {
        laidOut = () -> {
            scene.removePostLayoutPulseListener(laidOut);
            Platform.runLater(() -> {
                SceneHelper.getPeer(scene).waitForRenderingToComplete();
                System.out.println(LINE);
            });
        };
        scene.addPostLayoutPulseListener(laidOut);
    }
}
