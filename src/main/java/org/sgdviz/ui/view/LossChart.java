package org.sgdviz.ui.view;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The loss of every update against the number of updates, of one run in front: each by itself while they are few, then
 * as a band from minimum to maximum with its mean; over it the figures of whole epochs, below it the means of other
 * runs. A click or a drag goes to an update. FX thread; see {@link Plot} for when it draws.
 */
public final class LossChart extends Plot {

    private static final double SHORTEST = 10;
    private static final double VEIL = 0.68;
    private static final LossCurve NOTHING = new LossCurve("", null, EpochFigures.NONE, 0, 0, true);

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Canvas canvas = new Canvas();
    private final LossPainter painter;
    private final LossColumns columns = new LossColumns();
    private final LossBackdrop backdrop;
    private final LossRange range = new LossRange();
    private final LossLegend legend = new LossLegend();
    private final LossMouse mouse;
    private final LossReadout readout;
    private final Label hint = new Label();

    private List<LossCurve> curves = List.of();
    private List<LossCurve> others = List.of();
    private LossCurve front = NOTHING;
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
        backdrop = new LossBackdrop(this, xAxis, yAxis);
        readout = new LossReadout(xAxis, yAxis);
        mouse = new LossMouse(this, xAxis, () -> front.size(), this::hover);
        getPlotChildren().addAll(backdrop.node(), canvas, readout.hairline(), mouse.surface());
        hint.getStyleClass().add("plot-hint");
        StackPane.setAlignment(hint, Pos.CENTER);
        texts().getChildren().addAll(hint, legend.node(), readout.label());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Words.of("loss.role"));
    }

    /**
     * Shows the curves of runs; what is the same as before costs nothing.
     *
     * @param next the curves, of which at most one is in front; the list is copied
     * @throws IllegalArgumentException if several are in front
     */
    public void setCurves(List<LossCurve> next) {
        if (next.equals(curves)) {
            return;
        }
        List<LossCurve> inFront = next.stream().filter(LossCurve::front).toList();
        if (inFront.size() > 1) {
            throw new IllegalArgumentException("one curve can be in front, but there are " + inFront.size());
        }
        LossCurve newFront = inFront.isEmpty() ? NOTHING : inFront.get(0);
        if (newFront.size() < front.size() || next.size() != curves.size()) {
            range.reset();
        }
        curves = List.copyOf(next);
        front = newFront;
        others = curves.stream().filter(curve -> !curve.front()).toList();
        backdrop.setCurves(others);
        mark();
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

    /** Marks where settings or points were changed, ascending by update; the list is kept and must not change. */
    public void setMarks(List<EditMark> marks) {
        if (backdrop.setMarks(marks)) {
            mark();
        }
    }

    /** Marks the update of the past that the rest of the window shows; NaN, the default, for the present. */
    public void setPresent(double update) {
        if (Double.compare(update, present) != 0) {
            present = update;
            framePast(!Double.isNaN(update));
            mark();
        }
    }

    /** Sets who is told to which update the user goes; by default nobody. */
    public void setOnScrub(ScrubGestures gestures) {
        mouse.setGestures(gestures);
    }

    /** Sets the text that is shown while there is no curve. */
    public void setHint(String text) {
        hint.setText(text);
    }

    /** Makes the x axis one of epochs, for a figure of a finished run. */
    void countEpochs(String name) {
        xAxis.setLabel(name);
        fixedUpper = Math.max(1, front.epochs().count());
        mark();
    }

    /** Where update 0 is, and how far apart updates are, on the screen. */
    Timescale timescale() {
        return new Timescale(xAxis.localToScene(0, 0).getX(), xAxis.getWidth(), xAxis.getUpperBound());
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
        backdrop.refresh();
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
            backdrop.draw(logarithmic);
            paint();
        }
        if (hoverStale) {
            hoverStale = false;
            mouse.surface().resize(plotWidth(), plotHeight());
            readout.draw(mouse, columns, backdrop.marks(), scale(), front.size(), front.epochs());
        }
        return false;
    }

    private void measure() {
        double upper = Double.isNaN(fixedUpper) ? Ticks.nextStep(longest()) : fixedUpper;
        int pixels = Math.max(1, (int) Math.round(plotWidth() * scale()));
        columns.read(front.updates(), 0, upper, pixels);
        backdrop.measure(upper, pixels);
        double least = Math.min(columns.least(logarithmic), backdrop.least(logarithmic));
        double most = Math.max(columns.most(), backdrop.most());
        EpochFigures epochs = front.epochs();
        int stride = LossPainter.epochStride(epochs.count());
        for (int i = Math.max(0, epochs.count() - 1) % stride; i < epochs.count(); i += stride) {
            double loss = epochs.losses()[i];
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
        double longest = Math.max(SHORTEST, front.epochs().end());
        for (LossCurve curve : curves) {
            longest = Math.max(longest, curve.size());
        }
        return longest;
    }

    private void paint() {
        Point2D grid = PixelGrid.offset(canvas, scale());
        canvas.setLayoutX(grid.getX());
        canvas.setLayoutY(grid.getY());
        canvas.setWidth(plotWidth());
        canvas.setHeight(plotHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, plotWidth(), plotHeight());
        painter.magnify(magnification());
        boolean any = columns.count() > 0;
        boolean single = columns.single();
        EpochFigures epochs = front.epochs();
        hint.setVisible(!any && epochs.count() == 0);
        legend.show(front, any, single, others);
        if (any && !single) {
            painter.band(columns, RunColour.band(this, front.colour(), !others.isEmpty()), scale());
            painter.epochLine(epochs, ink(Ink.LOSS_EPOCH), 3.2);
        }
        if (any) {
            painter.means(columns, RunColour.of(this, front.colour()), 1.4);
        }
        if (!any || single) {
            painter.epochLine(epochs, ink(Ink.LOSS_EPOCH), 1.8);
        }
        painter.epochDots(epochs, ink(Ink.LOSS_EPOCH));
        if (!Double.isNaN(present)) {
            painter.cursor(present, ink(Ink.PAST), ink(Ink.BACKGROUND).deriveColor(0, 1, 1, VEIL), scale());
        } else if (any) {
            painter.pointer(front.size(), ink(Ink.FOREGROUND));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return Words.of("loss.accessible", yAxis.getLabel(), Numbers.count(front.size()));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
