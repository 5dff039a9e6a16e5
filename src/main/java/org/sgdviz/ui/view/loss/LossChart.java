package org.sgdviz.ui.view.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.Abscissa;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.ScrubGestures;
import org.sgdviz.ui.view.plot.Scrubber;
import org.sgdviz.ui.view.plot.Timescale;

/**
 * The loss of every update, of one run in front: each by itself while they are few, then as a band from minimum to
 * maximum with its mean; over it the figures of whole epochs, below it those of other runs. The x axis counts updates,
 * epochs, examples or seconds; the y axis holds what is usual, and what overshoots is an arrow at its top edge. A click
 * or a drag goes to an update. FX thread; see {@link Plot} for when it draws.
 */
public final class LossChart extends Plot {

    private static final double VEIL = 0.68;

    /** Room between the header and the plot for the frame around it. */
    private static final double HEADER_GAP = 5;

    private static final LossCurve NOTHING = new LossCurve("", null, EpochFigures.NONE, 0, 0, true, Abscissa.NONE);

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Canvas canvas = new Canvas();
    private final LossHeader header = new LossHeader();
    private final LossFront front;
    private final LossBackdrop backdrop;
    private final LossBounds bounds;
    private final LossArrows arrows;
    private final Region surface = new Region();
    private final Scrubber mouse;
    private final LossReadout readout;
    private final CurveSketch sketch;
    private final Label hint = new Label();

    private List<LossCurve> curves = List.of();
    private LossX counted = LossX.UPDATES;
    private @Nullable AxisChoice axisChoice;
    private double present = Double.NaN;
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
        xAxis.setLabel(counted.word());
        header.setTitle(Messages.plot("loss.name"));
        canvas.setMouseTransparent(true);
        front = new LossFront(this, canvas, xAxis, yAxis, NOTHING);
        backdrop = new LossBackdrop(this, xAxis, yAxis);
        bounds = new LossBounds(xAxis, yAxis);
        arrows = new LossArrows(xAxis, yAxis);
        readout = new LossReadout(xAxis, yAxis, header);
        surface.setManaged(false);
        mouse = new Scrubber(
                surface, this, x -> Math.round(updateAt(x)), () -> frontCurve().size(), this::hover, this::hold);
        sketch = new CurveSketch(xAxis, yAxis, this::goStale);
        getPlotChildren().addAll(backdrop.node(), canvas, readout.hairline(), surface);
        getPlotChildren().addAll(sketch.nodes());
        hint.getStyleClass().add("plot-hint");
        StackPane.setAlignment(hint, Pos.CENTER);
        texts().getChildren().add(hint);
        getChartChildren().add(header);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Messages.plot("loss.role"));
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
        if (newFront.size() < frontCurve().size() || next.size() != curves.size()) {
            bounds.reset();
        }
        curves = List.copyOf(next);
        front.layer().show(newFront);
        backdrop.setCurves(curves.stream().filter(curve -> !curve.front()).toList());
        goStale();
    }

    private LossCurve frontCurve() {
        return front.layer().curve();
    }

    /** Says, in a sentence, which curves are not shown; empty if all are. */
    public void setNote(String sentence) {
        header.legend().setNote(sentence);
    }

    /** Names the y axis, by the loss that is shown. */
    public void setLossName(String name) {
        header.setTitle(name);
    }

    /** Offers other losses at the name of the y axis: who is told the index of the chosen one then shows it. */
    public void offerLosses(List<String> names, IntConsumer chosen) {
        header.offer(names, chosen);
    }

    /** Says which of the losses on offer is shown. */
    public void selectLoss(int index) {
        header.select(index);
    }

    /** Chooses a logarithmic or a linear y axis. Losses of 0 lie on the lower edge of a logarithmic one. */
    public void setLogarithmic(boolean logarithmic) {
        header.selectLogarithmic(logarithmic);
        if (logarithmic != this.logarithmic) {
            this.logarithmic = logarithmic;
            goStale();
        }
    }

    /** Offers a logarithmic axis, or a linear one: who is told then sets it. */
    public void offerLogarithmic(Consumer<Boolean> wanted) {
        header.offerLogarithmic(wanted);
    }

    /** Says what the x axis counts: the unit of all curves' {@link LossCurve#abscissa}. */
    public void setX(LossX next) {
        if (axisChoice != null) {
            axisChoice.select(next);
        }
        if (next != counted) {
            counted = next;
            bounds.count(next);
            xAxis.setLabel(next.word());
            goStale();
        }
    }

    /** Offers other things to count on the x axis: who is told which one then sets it. */
    public void offerX(Consumer<LossX> chosen) {
        axisChoice = new AxisChoice(chosen);
        axisChoice.select(counted);
        xAxis.setTitle(axisChoice);
    }

    /** Marks where settings or points were changed, ascending by update; the list is kept and must not change. */
    public void setMarks(List<EditMark> marks) {
        if (backdrop.setMarks(marks)) {
            goStale();
        }
    }

    /** Marks the update of the past that the rest of the window shows; NaN, the default, for the present. */
    public void setPresent(double update) {
        if (Double.compare(update, present) != 0) {
            present = update;
            framePast(!Double.isNaN(update));
            goStale();
        }
    }

    /** Sets who is told to which update the user goes; by default nobody. */
    public void setOnScrub(ScrubGestures gestures) {
        mouse.setGestures(gestures);
        surface.setCursor(Cursor.H_RESIZE);
    }

    /** Sets the text that is shown while there is no curve. */
    public void setHint(String text) {
        hint.setText(text);
    }

    /** Makes the x axis one of epochs, for a figure of a finished run. */
    public void countEpochs(String name) {
        xAxis.setLabel(name);
        bounds.fixUpper(Math.max(1, frontCurve().epochs().end()));
        goStale();
    }

    /** A curve that is drawn over the chart. */
    public CurveSketch sketch() {
        return sketch;
    }

    /** How far the run in front is from the curve that has been drawn. */
    public CurveSketch.Distance sketchDistance() {
        return sketch.distanceTo(frontCurve());
    }

    /** Where the updates of the run in front are on the screen. */
    public Timescale timescale() {
        double left = xAxis.localToScene(0, 0).getX();
        return new Timescale(
                left, xAxis.getWidth(), xAxis.getUpperBound(), frontCurve().abscissa());
    }

    /** Where there is room beside the title of the x axis, on the screen: from here on, and about this line. */
    public Point2D besideTitle() {
        if (axisChoice == null) {
            return xAxis.localToScene(0, xAxis.getHeight());
        }
        return axisChoice.end();
    }

    /** Keeps the end of the x axis where it is as long as this holds, for a drag along it. */
    public void hold(boolean now) {
        bounds.hold(now);
        goStale();
    }

    private double updateAt(double pixel) {
        return frontCurve().abscissa().updateAt(Math.max(0, xAxis.value(pixel)));
    }

    private void goStale() {
        stale = true;
        tellStale();
    }

    private void hover() {
        hoverStale = true;
        tellStale();
    }

    /** The header stands in the padding above the axes, from the left edge of the y axis on. */
    @Override
    protected void laidOut(double left, double top, double width) {
        double height = snapSizeY(header.prefHeight(-1));
        double from = yAxis.getLayoutX();
        header.resizeRelocate(from, snapPositionY(top - height - HEADER_GAP), left + width - from, height);
        if (axisChoice != null) {
            axisChoice.fit(width);
        }
    }

    @Override
    protected void refresh() {
        hoverStale = true;
        backdrop.refresh();
        goStale();
    }

    @Override
    public boolean draw() {
        readScale();
        if (plotWidth() < 1 || plotHeight() < 1) {
            return false;
        }
        if (stale) {
            redraw();
        }
        if (hoverStale) {
            hoverStale = false;
            surface.resize(plotWidth(), plotHeight());
            String arrow = arrows.text(mouse.x(), mouse.y(), curves.size() > 1);
            readout.draw(mouse, front.layer(), backdrop.marks(), scale(), arrow);
        }
        return false;
    }

    private void redraw() {
        stale = false;
        hoverStale = true;
        boolean done = false;
        try {
            List<LossLayer> layers = new ArrayList<>(backdrop.layers());
            layers.add(0, front.layer());
            bounds.reach(sketch);
            bounds.measure(layers, Math.max(1, (int) Math.round(plotWidth() * scale())), logarithmic);
            arrows.read(layers);
            backdrop.draw(logarithmic, frontCurve().abscissa());
            paint();
            done = true;
        } finally {
            stale |= !done; // what failed is tried again
        }
    }

    private void paint() {
        boolean any = front.layer().columns().count() > 0;
        boolean nothing = !any && frontCurve().epochs().count() == 0;
        hint.setVisible(nothing && backdrop.layers().isEmpty());
        header.legend().show(frontCurve(), any, front.layer().columns().single(), backdrop.layers());
        front.paint(!backdrop.layers().isEmpty());
        arrows.paint(canvas.getGraphicsContext2D(), this);
        sketch.draw(plotWidth(), plotHeight(), magnification());
        if (!Double.isNaN(present)) {
            front.cursor(present, ink(Ink.PAST), ink(Ink.BACKGROUND).deriveColor(0, 1, 1, VEIL));
        } else if (any) {
            front.pointer(ink(Ink.FOREGROUND));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return Messages.plot(
                    "loss.accessible",
                    header.title(),
                    Numbers.count(frontCurve().size()));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
