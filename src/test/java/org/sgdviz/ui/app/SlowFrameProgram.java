package org.sgdviz.ui.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.sgdviz.ui.background.Ending;

/**
 * A window that is in the middle of a frame when the program is told to end, and asks for it to be shown when JavaFX
 * has ended its renderer. It prints a line when it waits for that.
 */
final class SlowFrameProgram {

    private static final int LOOK_MILLIS = 5;
    private static final int MOST_MILLIS = 1000;
    private static final int PATIENCE_SECONDS = 10;
    private static final int FRAMES_BEFORE = 3;
    private static final int MILLIS_OF_SHOWING = 300;

    private final Rectangle changing = new Rectangle(10, 10);
    private final CountDownLatch computed = new CountDownLatch(1);
    private int frames;

    private SlowFrameProgram() {}

    public static void main(String[] args) {
        Toolkit.startHeadless();
        QuietEnding.listen();
        Platform.runLater(() -> new SlowFrameProgram().open());
    }

    private void open() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::awaitFrame));
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane(changing), 100, 100));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                changing.setX(frames++);
                if (frames == FRAMES_BEFORE) {
                    System.out.println("waiting");
                    awaitEnd();
                    computed.countDown();
                }
            }
        }.start();
    }

    /** As saving at the end does, the program lasts until the frame has been handed on. */
    private void awaitFrame() {
        try {
            if (computed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.sleep(MILLIS_OF_SHOWING); // nothing tells when it is
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd() {
        try {
            while (!Ending.isUnderWay()) {
                Thread.sleep(LOOK_MILLIS);
            }
            for (int waited = 0; isRendererAlive() && waited < MOST_MILLIS; waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRendererAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("QuantumRenderer"));
    }

    /** What is to be given to a JVM that is to run it. */
    static List<String> arguments() {
        return List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", // of which newer Java tells else
                "-cp",
                System.getProperty("java.class.path"),
                SlowFrameProgram.class.getName());
    }
}
