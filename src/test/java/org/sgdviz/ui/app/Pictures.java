package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.sgdviz.file.SessionFile;
import org.sgdviz.ui.view.PngWriter;

/**
 * Makes the README's pictures: opens the real window without a display, trains to a certain update, and takes a picture
 * of it, light and dark; and the session that the README names. Run by {@code mvn -Ppictures test-compile exec:exec}.
 */
public final class Pictures {

    private static final int UPDATES = 360;
    private static final int BRANCHED_AT = 140;
    private static final int QUIET_FRAMES = 30;

    private Pictures() {}

    /** Writes them to the folder that the only argument names. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Toolkit.startHeadless();
        CompletableFuture<MainWindow> opened = new CompletableFuture<>();
        CompletableFuture<Stage> staged = new CompletableFuture<>();
        Platform.runLater(() -> {
            Stage stage = new Stage();
            opened.complete(new MainWindow(stage, null, null));
            stage.show();
            staged.complete(stage);
        });
        MainWindow window = opened.get();
        Stage stage = staged.get();
        until(window, w -> true);
        Platform.runLater(window.model().transport()::play);
        until(window, w -> w.model().latest().get().number() >= UPDATES);
        Platform.runLater(window.model().transport()::pause);
        take(window, stage, folder.resolve("window-light.png"));
        Platform.runLater(() -> window.settings().dark().set(true));
        take(window, stage, folder.resolve("window-dark.png"));
        Platform.runLater(() -> branch(window));
        until(window, w -> w.model().latest().get().number() >= UPDATES);
        Platform.runLater(window.model().transport()::pause);
        take(window, stage, folder.resolve("window-branch.png"));
        Platform.runLater(window::close);
        SessionFile.write(SampleSession.make(), folder.resolve(SampleSession.FILE));
        Platform.exit();
    }

    /** Another learning rate from an update of the past on: a second run, which goes on from there. */
    private static void branch(MainWindow window) {
        window.settings().dark().set(false);
        window.model().time().show(BRANCHED_AT);
        window.model().settings().setLearningRate(0.3);
        window.model().transport().play();
    }

    /** Waits, frame by frame, until a condition has held for a while: what is drawn beside the FX thread is then there. */
    private static void until(MainWindow window, Predicate<MainWindow> condition) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int held;

            @Override
            public void handle(long now) {
                held = condition.test(window) ? held + 1 : 0;
                if (held > QUIET_FRAMES) {
                    stop();
                    reached.countDown();
                }
            }
        }.start());
        reached.await();
    }

    private static void take(MainWindow window, Stage stage, Path file)
            throws IOException, InterruptedException, java.util.concurrent.ExecutionException {
        until(window, w -> true);
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Platform.runLater(() -> image.complete(stage.getScene().snapshot(null)));
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(image.get(), out);
        }
    }
}
