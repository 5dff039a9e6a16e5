package org.sgdviz.ui.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.OpenFiles;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.view.figure.PngWriter;
import org.sgdviz.ui.view.figure.TutorialFigure;
import org.sgdviz.ui.view.scatter.ShadingMeaning;

/**
 * Draws the tutorial's two plots to a PNG without a window and without a display. Whatever fails on one of JavaFX's
 * threads fails here, and no wait is without a bound. JavaFX is not ended, which would have to wait for its threads:
 * the process is expected to end soon.
 */
public final class FigureDrawing {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 640;

    /** Longer than any figure takes, on any machine. */
    private static final int MOST_SECONDS = 120;

    private static final int MILLIS_BETWEEN_LOOKS = 20;

    /** JavaFX and the libraries of the system open so many at once, and where they cannot, some say so themselves. */
    private static final int LEAST_FILES = 16;

    /** Instead of JavaFX's theme. */
    private static final String NO_THEME = Objects.requireNonNull(
                    FigureDrawing.class.getResource("/org/sgdviz/ui/figure.css"))
            .toExternalForm();

    private static final AtomicBoolean PREPARED = new AtomicBoolean();
    private static final CompletableFuture<@Nullable Void> TOOLKIT = new CompletableFuture<>();
    private static final ToolkitErrors ERRORS = new ToolkitErrors(System.err);
    private static final OpenFiles OPEN_FILES = new OpenFiles();

    private FigureDrawing() {}

    /** Starts JavaFX beside the caller, which need not wait for it when it then draws. From any thread. */
    public static void prepare() {
        if (PREPARED.compareAndSet(false, true)) {
            Threads.start("toolkit", FigureDrawing::startToolkit);
        }
    }

    private static void startToolkit() {
        ERRORS.listen();
        try {
            OPEN_FILES.require(LEAST_FILES);
            Toolkit.startHeadless();
            Application.setUserAgentStylesheet(NO_THEME);
            TOOLKIT.complete(null);
        } catch (Throwable e) {
            TOOLKIT.completeExceptionally(e);
        } finally {
            ERRORS.leave();
        }
    }

    /**
     * Draws the points with the decision boundary, and the loss of each epoch, and writes them as PNG. Starts JavaFX if
     * it does not run; not to be called from the FX thread, and once in a process.
     *
     * @param features what of the points the weights are for
     * @param epochs the numbers of the epochs whose loss is shown, ascending
     * @param lossHistory the tutorial's loss of each of them
     * @param minimized the objective, which decides what the shading stands for
     * @throws InterruptedIOException if the thread was interrupted before the figure was drawn
     * @throws IOException if the stream cannot be written, or the figure not be drawn; the message says why
     * @throws OutOfMemoryError if it takes more memory than there is, on whatever thread
     */
    public static void write(
            Points points,
            FeatureMap features,
            Weights weights,
            double[] epochs,
            double[] lossHistory,
            Objective minimized,
            OutputStream out)
            throws IOException {
        prepare();
        WritableImage image;
        ERRORS.listen();
        try {
            image = await(TOOLKIT.thenCompose(started ->
                    later(() -> draw(points, features.coefficients(weights), epochs, lossHistory, minimized))));
            if (ERRORS.tellOfFailure()) {
                throw failure(null);
            }
        } finally {
            ERRORS.leave();
        }
        PngWriter.write(image, out);
        ERRORS.passOn();
    }

    /** What the FX thread is asked to draw. */
    private static CompletableFuture<WritableImage> later(Supplier<WritableImage> drawing) {
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                drawn.complete(drawing.get());
            } catch (Throwable e) {
                drawn.completeExceptionally(e);
            }
        });
        return drawn;
    }

    private static WritableImage draw(
            Points points, double[] weights, double[] epochs, double[] lossHistory, Objective minimized) {
        TutorialFigure figure = new TutorialFigure(points, weights, epochs, lossHistory);
        figure.setShadingMeaning(minimized.hasProbability() ? ShadingMeaning.PROBABILITY : ShadingMeaning.SCORE);
        return figure.render(WIDTH, HEIGHT);
    }

    /** Looks again and again, since the thread that is waited for may have failed. */
    private static WritableImage await(CompletableFuture<WritableImage> drawn) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end) {
            try {
                return drawn.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ERRORS.tellOfFailure()) {
                    throw failure(e);
                }
            } catch (InterruptedException e) {
                InterruptedIOException interrupted = new InterruptedIOException("interrupted");
                interrupted.initCause(e);
                throw interrupted;
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        throw new BadFileException("terminal.figure.slow", MOST_SECONDS);
    }

    /** What it means that a thread of JavaFX has failed, as it told, or with what it printed. */
    private static IOException failure(@Nullable Throwable cause) {
        ERRORS.mute();
        boolean memory = ERRORS.tellOfMemory();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            memory |= each instanceof OutOfMemoryError;
        }
        if (memory) {
            throw (OutOfMemoryError) new OutOfMemoryError("drawing").initCause(cause);
        }
        boolean files = OPEN_FILES.wereTooFewFor(cause) || OpenFiles.isRefusal(ERRORS.text()) || OPEN_FILES.areFew();
        IOException failure =
                new BadFileException(Message.of(files ? "disk.tooFewFiles" : "terminal.figure.failed"), cause);
        failure.addSuppressed(new IllegalStateException(ERRORS.text()));
        return failure;
    }
}
