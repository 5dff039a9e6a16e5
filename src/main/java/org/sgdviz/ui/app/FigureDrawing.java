package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.view.PngWriter;
import org.sgdviz.ui.view.ShadingMeaning;
import org.sgdviz.ui.view.TutorialFigure;

/** Draws the tutorial's two plots to a PNG without a window and without a display. */
public final class FigureDrawing {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 640;

    /** Instead of JavaFX's theme. */
    private static final String NO_THEME = Objects.requireNonNull(
                    FigureDrawing.class.getResource("/org/sgdviz/ui/figure.css"))
            .toExternalForm();

    private static final FutureTask<@Nullable Void> TOOLKIT = new FutureTask<>(FigureDrawing::startToolkit, null);

    private FigureDrawing() {}

    /** Starts JavaFX beside the caller, which need not wait for it when it then draws. From any thread. */
    public static void prepare() {
        Thread starter = new Thread(TOOLKIT, "toolkit");
        starter.setDaemon(true);
        starter.start();
    }

    private static void startToolkit() {
        Toolkit.startHeadless();
        Application.setUserAgentStylesheet(NO_THEME);
    }

    /**
     * Draws the points with the decision line, and the loss of each epoch, and writes them as PNG. Starts JavaFX if it
     * does not run; not to be called from the FX thread.
     *
     * @param lossHistory the tutorial's loss of each whole epoch
     * @param minimized the objective, which decides what the shading stands for
     * @throws IOException if the stream cannot be written
     */
    public static void write(
            Points points, Weights weights, double[] lossHistory, Objective minimized, OutputStream out)
            throws IOException {
        TOOLKIT.run();
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        Runnable drawing = () -> {
            try {
                TutorialFigure figure = new TutorialFigure(
                        points, new double[] {weights.w0(), weights.w1(), weights.w2()}, lossHistory);
                figure.setShadingMeaning(
                        minimized == Objective.HINGE ? ShadingMeaning.SCORE : ShadingMeaning.PROBABILITY);
                drawn.complete(figure.render(WIDTH, HEIGHT));
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        };
        try {
            TOOLKIT.get();
            Platform.runLater(drawing);
            PngWriter.write(drawn.get(), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("drawing the figure was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the figure could not be drawn", e.getCause());
        } finally {
            Platform.exit();
        }
    }
}
