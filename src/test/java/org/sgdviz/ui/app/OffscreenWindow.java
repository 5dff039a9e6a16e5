package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.sgdviz.ui.view.figure.PngWriter;

/**
 * The real window without a display, for pictures of it. It opens on the first screen and has no folder of its own, so
 * that nothing of the user's is read or written. All methods are for the thread that made it, and wait.
 */
final class OffscreenWindow implements AutoCloseable {

    private static final int QUIET_FRAMES = 30;

    private final Stage stage;
    private final MainWindow window;
    private final SnapshotParameters parameters = new SnapshotParameters();

    /** Opens it, so large, when the toolkit runs; its pictures are scaled. */
    OffscreenWindow(double width, double height, double scale) {
        parameters.setTransform(Transform.scale(scale, scale));
        CompletableFuture<Stage> staged = new CompletableFuture<>();
        CompletableFuture<MainWindow> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Stage made = new Stage();
                opened.complete(new MainWindow(made, null, null));
                made.show();
                made.setX(0);
                made.setY(0);
                made.setWidth(width);
                made.setHeight(height);
                staged.complete(made);
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
                staged.completeExceptionally(e);
            }
        });
        window = opened.join();
        stage = staged.join();
        settle(any -> true);
    }

    /** Does something with it on the FX thread. */
    void act(Consumer<? super MainWindow> action) {
        ask(any -> {
            action.accept(window);
            return null;
        });
    }

    /** What something on the FX thread finds out about its stage. */
    <T> T ask(Function<? super Stage, ? extends T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.apply(stage));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    /** Waits until a condition has held for a while: what is drawn beside the FX thread is then there. */
    void settle(Predicate<? super MainWindow> condition) {
        pictureWhen(condition, QUIET_FRAMES);
    }

    /** A picture of it as soon as a condition has held for two frames, so that what is shown has been drawn. */
    WritableImage pictureWhen(Predicate<? super MainWindow> condition) {
        return pictureWhen(condition, 2);
    }

    private WritableImage pictureWhen(Predicate<? super MainWindow> condition, int frames) {
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int held;

            @Override
            public void handle(long now) {
                try {
                    held = condition.test(window) ? held + 1 : 0;
                    if (held >= frames) {
                        stop();
                        picture.complete(picture());
                    }
                } catch (RuntimeException e) {
                    stop();
                    picture.completeExceptionally(e);
                }
            }
        }.start());
        return picture.join();
    }

    private WritableImage picture() {
        return stage.getScene().getRoot().snapshot(parameters, null);
    }

    /** Writes a picture of it, at rest. */
    void takeTo(Path file) throws IOException {
        settle(any -> true);
        WritableImage picture = pictureWhen(any -> true);
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(picture, out);
        }
    }

    @Override
    public void close() {
        ask(any -> {
            window.close();
            stage.hide();
            return null;
        });
    }
}
