package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
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

    private FigureDrawing() {}

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
        Toolkit.startHeadless();
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                TutorialFigure figure = new TutorialFigure(
                        points, new double[] {weights.w0(), weights.w1(), weights.w2()}, lossHistory);
                figure.setShadingMeaning(
                        minimized == Objective.HINGE ? ShadingMeaning.SCORE : ShadingMeaning.PROBABILITY);
                drawn.complete(figure.render(WIDTH, HEIGHT));
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        });
        try {
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
