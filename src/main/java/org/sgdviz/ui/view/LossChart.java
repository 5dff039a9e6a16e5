package org.sgdviz.ui.view;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.LossPyramid;

/**
 * The loss of every update against the number of updates: each by itself while they are few, then as a band from
 * minimum to maximum with its mean; over it the figures of whole epochs, below it the previous run. FX thread; see
 * {@link Plot} for when it draws.
 */
public final class LossChart extends Plot {

    private static final double SHORTEST = 10;
    private static final double[] NO_MARKS = {};

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Canvas canvas = new Canvas();
    private final LossPainter painter;
    private final LossColumns columns = new LossColumns();
    private final LossColumns previousColumns = new LossColumns();
    private final LossRange range = new LossRange();
    private final LossLegend legend = new LossLegend();
    private final LossReadout readout;
    private final Label hint = new Label();

    private LossPyramid.@Nullable View curve;
    private LossPyramid.@Nullable View previous;
    private double[] epochEnds = {};
    private double[] epochLosses = {};
    private int epochs;
    private double[] marks = NO_MARKS;
    private double present = Double.NaN;
    private double fixedUpper = Double.NaN;
    private boolean logarithmic;
    private boolean stale = true;
    private boolean hoverStale;

    /** An empty chart. */
    public LossChart() {
        this(new PlotAxis(1, 90), new PlotAxis(0, 34));
    }

    private LossChart(PlotAxis xAxis, PlotAxis yAxis) {
        super(xAxis, yAxis);
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        getStyleClass().add("loss-chart");
        xAxis.setLabel(Words.of("loss.x"));
        yAxis.setLabel(Words.of("loss.name"));
        canvas.setMouseTransparent(true);
        painter = new LossPainter(canvas.getGraphicsContext2D(), xAxis, yAxis);
        readout = new LossReadout(xAxis, yAxis, this::hover);
        getPlotChildren().addAll(canvas, readout.hairline(), readout.surface());
        readout.surface().setOnMousePressed(e -> requestFocus());
        hint.getStyleClass().add("plot-hint");
        StackPane.setAlignment(hint, Pos.CENTER);
        texts().getChildren().addAll(hint, legend.node(), readout.label());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Words.of("loss.role"));
    }

    /** Shows a run's losses as far as they are published; null for none. */
    public void setCurve(LossPyramid.@Nullable View view) {
        if (view != curve) {
            if (curve != null && (view == null || view.size() < curve.size())) {
                range.reset();
            }
            curve = view;
            mark();
        }
    }

    /** Shows the run before, greyed, to compare with; null for none. */
    public void setPrevious(LossPyramid.@Nullable View view) {
        if (view != previous) {
            previous = view;
            mark();
        }
    }

    /**
     * Shows figures of whole epochs. The arrays are kept, not copied; entries below n must not change any more.
     *
     * @param updateAtEnd the number of updates done when each epoch ended, ascending
     * @param loss the figure of each epoch
     * @param n the number of epochs, at most the arrays' length
     */
    public void setEpochs(double[] updateAtEnd, double[] loss, int n) {
        if (n > Math.min(updateAtEnd.length, loss.length)) {
            throw new IllegalArgumentException(
                    "there are not " + n + " epochs in arrays of " + updateAtEnd.length + " and " + loss.length);
        }
        if (n != epochs || updateAtEnd != epochEnds || loss != epochLosses) {
            epochEnds = updateAtEnd;
            epochLosses = loss;
            epochs = n;
            mark();
        }
    }

    /** Names the y axis, by the loss that is shown. */
    public void setLossName(String name) {
        yAxis.setLabel(name);
    }

    /** Chooses a logarithmic or a linear y axis. Losses of 0 lie on the lower edge of a logarithmic one. */
    public void setLogarithmic(boolean logarithmic) {
        if (logarithmic != this.logarithmic) {
            this.logarithmic = logarithmic;
            mark();
        }
    }

    /** Marks where settings or points were changed, by the numbers of updates done; the array is kept. */
    public void setMarks(double[] updates) {
        if (updates != marks) {
            marks = updates;
            mark();
        }
    }

    /** Marks the update that the rest of the window shows; NaN, the default, for the last one. */
    public void setPresent(double update) {
        if (Double.compare(update, present) != 0) {
            present = update;
            mark();
        }
    }

    /** Sets the text that is shown while there is no curve. */
    public void setHint(String text) {
        hint.setText(text);
    }

    /** Makes the x axis one of epochs, for a figure of a finished run. */
    void countEpochs(String name) {
        xAxis.setLabel(name);
        fixedUpper = Math.max(1, epochs);
        mark();
    }

    private void mark() {
        stale = true;
        tellStale();
    }

    private void hover() {
        hoverStale = true;
        tellStale();
    }

    @Override
    void refresh() {
        hoverStale = true;
        mark();
    }

    @Override
    public boolean draw() {
        readScale();
        if (plotWidth() < 1 || plotHeight() < 1) {
            return false;
        }
        if (stale) {
            stale = false;
            hoverStale = true;
            measure();
            paint();
        }
        if (hoverStale) {
            hoverStale = false;
            readout.draw(columns, curve == null ? 0 : curve.size(), epochEnds, epochs);
        }
        return false;
    }

    private void measure() {
        double upper = Double.isNaN(fixedUpper) ? Ticks.nextStep(longest()) : fixedUpper;
        int pixels = Math.max(1, (int) Math.round(plotWidth() * scale()));
        columns.read(curve, upper, pixels);
        previousColumns.read(previous, upper, pixels);
        double least = Math.min(columns.least(logarithmic), previousColumns.least(logarithmic));
        double most = Math.max(columns.most(), previousColumns.most());
        int stride = LossPainter.epochStride(epochs);
        for (int i = Math.max(0, epochs - 1) % stride; i < epochs; i += stride) {
            double loss = epochLosses[i];
            if (Double.isFinite(loss) && (loss > 0 || !logarithmic)) {
                least = Math.min(least, loss);
                most = Math.max(most, loss);
            }
        }
        range.include(least, most, logarithmic);
        xAxis.setBounds(0, upper, false);
        yAxis.setBounds(range.lower(), range.upper(), logarithmic);
    }

    private double longest() {
        double longest = epochs > 0 ? Math.max(SHORTEST, epochEnds[epochs - 1]) : SHORTEST;
        longest = Math.max(longest, curve == null ? 0 : curve.size());
        return Math.max(longest, previous == null ? 0 : previous.size());
    }

    private void paint() {
        Point2D grid = PixelGrid.offset(canvas, scale());
        canvas.setLayoutX(grid.getX());
        canvas.setLayoutY(grid.getY());
        canvas.setWidth(plotWidth());
        canvas.setHeight(plotHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, plotWidth(), plotHeight());
        boolean any = columns.count() > 0;
        boolean older = previousColumns.count() > 0;
        hint.setVisible(!any && epochs == 0);
        legend.show(any, columns.single(), epochs > 0 && Double.isNaN(fixedUpper), older);
        for (double mark : marks) {
            painter.vertical(mark, 1, translucent(ink(Ink.MUTED)), scale());
        }
        if (older) {
            painter.means(previousColumns, ink(Ink.LOSS_PREVIOUS), 1.5);
        }
        if (any && !columns.single()) {
            painter.band(columns, ink(Ink.LOSS_BAND), scale());
            painter.epochLine(epochEnds, epochLosses, epochs, ink(Ink.LOSS_EPOCH), 3.2);
        }
        if (any) {
            painter.means(columns, ink(Ink.LOSS_MEAN), 1.4);
        }
        if (!any || columns.single()) {
            painter.epochLine(epochEnds, epochLosses, epochs, ink(Ink.LOSS_EPOCH), 1.8);
        }
        painter.epochDots(epochEnds, epochLosses, epochs, ink(Ink.LOSS_EPOCH));
        if (curve != null && any) {
            double now = Double.isNaN(present) ? curve.size() : present;
            if (now < curve.size()) {
                painter.vertical(now, 1, ink(Ink.MUTED), scale());
            }
            painter.pointer(now, ink(Ink.FOREGROUND));
        }
    }

    private static Color translucent(Color colour) {
        return colour.deriveColor(0, 1, 1, 0.4);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return Words.of("loss.accessible", yAxis.getLabel(), Numbers.count(curve == null ? 0 : curve.size()));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
