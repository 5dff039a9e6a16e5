package org.sgdviz.ui.view.figure;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sgdviz.data.Points;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.loss.EpochFigures;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.LossCurve;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.scatter.ShadingMeaning;

/**
 * The two plots with which the tutorial ends, side by side: the points with the decision line, and the loss of each
 * epoch. It needs no window and no theme. FX thread.
 */
public final class TutorialFigure {

    private final ScatterPlot scatter = new ScatterPlot();
    private final LossChart losses = new LossChart();

    /**
     * Prepares the figure.
     *
     * @param points the data
     * @param weights as {@link ScatterPlot#setBoundary} takes them; of numbers that are not finite nothing is drawn
     * @param epochs the numbers of the epochs whose loss is shown, from 1, ascending; kept
     * @param lossHistory the loss of each of them, as the tutorial reports it: the sum of squared errors of a batch,
     *     averaged over the epoch's batches; what is not finite is left out; kept
     */
    public TutorialFigure(Points points, double[] weights, double[] epochs, double[] lossHistory) {
        scatter.setEqualScales(false); // as the tutorial draws it
        scatter.setPoints(points, null);
        scatter.setBoundary(weights);
        EpochFigures figures = new EpochFigures(epochs, lossHistory, epochs.length);
        losses.setCurves(List.of(new LossCurve(Messages.plot("figure.loss"), null, figures, 0, 0, true)));
        losses.countEpochs(Messages.plot("figure.epoch"));
        losses.setHint(Messages.plot("figure.no.loss"));
        setLossName(Messages.plot("figure.loss.axis"));
        setTitles(Messages.plot("figure.boundary"), Messages.plot("figure.loss"));
    }

    /** Replaces the titles of the two plots. */
    public void setTitles(String boundary, String loss) {
        scatter.setTitle(boundary);
        losses.setTitle(loss);
    }

    /** Names the y axis of the loss. */
    public void setLossName(String name) {
        losses.setLossName(name);
    }

    /** Sets what the shading stands for. */
    public void setShadingMeaning(ShadingMeaning meaning) {
        scatter.setShadingMeaning(meaning);
    }

    /**
     * Draws the figure, light, at the given size in pixels. To be called once.
     *
     * @throws IllegalStateException if what was drawn is not in the picture: JavaFX's own threads tell nobody of what
     *     fails there
     */
    public WritableImage render(int width, int height) {
        HBox root = new HBox(scatter, losses);
        root.getStyleClass().add("figure");
        HBox.setHgrow(scatter, Priority.ALWAYS);
        HBox.setHgrow(losses, Priority.ALWAYS);
        scatter.setPrefSize(width / 2.0, height);
        losses.setPrefSize(width / 2.0, height);
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Plot.STYLESHEET);
        root.applyCss();
        root.layout();
        scatter.drawAtOnce();
        for (int pass = 0; pass < 2; pass++) { // the bounds decide how wide the axes are, and so how large the plots
            scatter.draw();
            losses.draw();
            root.layout();
        }
        scatter.dispose();
        losses.dispose();
        WritableImage picture = scene.snapshot(new WritableImage(width, height));
        if (!isOpaque(picture) || !scatter.isSeenIn(picture)) {
            throw new IllegalStateException("the picture of the figure is empty");
        }
        return picture;
    }

    private static boolean isOpaque(Image picture) {
        int width = (int) picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbPreInstance(), row, 0, width);
            if (Arrays.stream(row).anyMatch(pixel -> pixel >>> 24 != 0xff)) {
                return false;
            }
        }
        return true;
    }
}
