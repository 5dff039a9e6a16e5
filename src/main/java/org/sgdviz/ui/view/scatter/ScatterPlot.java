package org.sgdviz.ui.view.scatter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.data.RecentEdits;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The points of two classes in the plane, the boundary at which a classifier is undecided, and how sure it is, as
 * shading. FX thread; see {@link Plot} for when it draws.
 */
public final class ScatterPlot extends Plot {

    /** How near the pointer must be to a point, in pixels at the usual size of marks; 20 at the largest. */
    private static final double REACH = 9.3;

    /** How near a finger must be, in pixels, where the points are no closer to each other than four times that. */
    private static final double FINGER = 20;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Region surface = new Region();
    private final ScatterImage image = new ScatterImage();
    private final ScatterMouse mouse;
    private final ScatterHeader header = new ScatterHeader();
    private final PointHighlight highlight = new PointHighlight();
    private final MovableLine line = new MovableLine();
    private final LineSketch sketch = new LineSketch(this::change);
    private final PullArrows pulls = new PullArrows();
    private final Button fit = new Button(Messages.plot("scatter.fit"));
    private final FollowingView following = new FollowingView(this::refresh);

    private Rows rows = Rows.EMPTY;
    private Classifier classifier = Classifier.NONE;
    private Highlights highlights = Highlights.NONE;
    private Grid grid = Grid.NONE;
    private ScatterGestures gestures = ScatterGestures.NONE;
    private double hoverX = Double.NaN;
    private double hoverY = Double.NaN;
    private boolean stale = true;
    private boolean staleView = true;
    private boolean drawnAtOnce;

    /** An empty plot of the plane from −10 to 10. */
    public ScatterPlot() {
        super(new PlotAxis(0, 70), new PlotAxis(0, 40));
        xAxis = (PlotAxis) getXAxis();
        yAxis = (PlotAxis) getYAxis();
        getStyleClass().add("scatter-plot");
        surface.setManaged(false);
        mouse = new ScatterMouse(this, surface);
        setVerticalGridLinesVisible(false);
        setHorizontalGridLinesVisible(false);
        getPlotChildren().addAll(surface, image.node());
        getPlotChildren().addAll(sketch.nodes());
        texts().getChildren().add(highlight.node());
        texts().getChildren().addAll(line.nodes());
        texts().getChildren().addAll(0, pulls.nodes());
        fit.getStyleClass().add("plot-fit");
        fit.setAccessibleHelp(Messages.plot("scatter.fit.tip"));
        fit.setOnAction(event -> fit());
        fit.setManaged(false);
        getChartChildren().addAll(header, fit);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Messages.plot("scatter.role"));
        name();
    }

    /**
     * Shows other points. A new data set is brought into view unless the user has zoomed or moved the view; an edited
     * one only where it no longer fits in.
     *
     * @param points the points
     * @param rowIds a small number, 0 or more, for each point, that stays the same while others come and go; kept, not
     *     copied; null for 0 … n−1
     * @throws IllegalArgumentException if there is not one id per point
     */
    public void setPoints(Points points, int @Nullable [] rowIds) {
        if (rows.holds(points, rowIds)) {
            return;
        }
        Rows before = rows;
        rows = new Rows(points, rowIds);
        setMisclassified(null);
        if (!mouse.isMoving()) {
            following.follow(before, rows);
        }
        change();
        name();
    }

    /** Shows, too, what was edited since the points were put together that {@link #setPoints} was given. */
    public void setRecentEdits(RecentEdits edits) {
        image.setEdits(edits);
        change();
    }

    private void name() {
        Points points = rows.points();
        xAxis.setLabel(points.names().x1());
        yAxis.setLabel(points.names().x2());
        header.legend().setNames(points.names());
        header.legend().setRoles(points);
        setAccessibleText(ScatterLegend.summary(points));
    }

    /**
     * Sets the classifier: class 1 where the score is &gt; 0.
     *
     * @param weights of the constant, of x1, x2, their squares, their product and their sines, in this order; those
     *     at the end that are missing are 0; any numbers are legal
     */
    public void setBoundary(double... weights) {
        classify(classifier.with(DecisionCurve.of(weights)));
    }

    /**
     * Sets where the average of the classifier's weights is undecided, which is drawn as a thin, dashed line.
     *
     * @param weights as for {@link #setBoundary}; none: there is no average
     */
    public void setAverage(double... weights) {
        classify(classifier.withAverage(DecisionCurve.of(weights)));
        header.legend().setAveraged(weights.length > 0);
    }

    /**
     * Sets where the classifier was undecided before, which is drawn beside the boundary.
     *
     * @param weights as for {@link #setBoundary}; none: that is not shown
     */
    public void setGhost(double... weights) {
        classify(classifier.withGhost(DecisionCurve.of(weights)));
    }

    /** Sets what pulls the boundary, and how: by arrows across the ghost, or where that has no direction, across it. */
    public void setPulls(Pull... others) {
        if (pulls.set(others)) {
            change();
        }
    }

    /** Sets how the plane is coloured. */
    public void setShading(Shading shading) {
        classify(classifier.with(shading));
        header.legend().setShading(shading, classifier.meaning());
    }

    /** Sets what the shading stands for. */
    public void setShadingMeaning(ShadingMeaning meaning) {
        classify(classifier.with(meaning));
        header.legend().setShading(classifier.shading(), meaning);
    }

    private void classify(Classifier next) {
        if (!next.equals(classifier)) {
            classifier = next;
            change();
        }
    }

    /**
     * Highlights the rows with these ids as the current mini-batch; null for none. Neither a large one nor one of all
     * points is ringed: the legend says how large it is. The array is kept.
     */
    public void setBatch(int @Nullable [] rowIds) {
        highlight(highlights.withBatch(rowIds));
    }

    /** Highlights the rows with these indexes (not ids) until the points change; null for none. The array is kept. */
    public void setMisclassified(int @Nullable [] rowIndexes) {
        highlight(highlights.withMisclassified(rowIndexes, false));
    }

    /** Says that misclassified rows are not outlined, because there are too many points, until the points change. */
    public void leaveMisclassifiedPlain() {
        highlight(highlights.withMisclassified(null, true));
    }

    private void highlight(Highlights next) {
        if (!next.equals(highlights)) {
            highlights = next;
            change();
        }
        header.legend().setHighlights(highlights, rows.points().size());
    }

    /** Says which update of the past is shown, in a badge; NaN, the default, for the present. */
    public void setPresent(double update) {
        framePast(!Double.isNaN(update));
        header.past().show(update);
    }

    /** Sets who is told what the user does to the points. */
    public void setGestures(ScatterGestures gestures) {
        this.gestures = gestures;
    }

    /** Sets who is told what the user does to the decision line, and says whether it may be dragged. */
    public void setLineGestures(LineGestures gestures) {
        line.setGestures(gestures);
    }

    /** Takes the decision line out of the user's hand, as if it had not been dragged; says whether it was held. */
    public boolean cancelLine() {
        return line.cancel();
    }

    /** A line that is drawn over the plane. */
    public LineSketch sketch() {
        return sketch;
    }

    /** Brings all points into view, and new data sets too until the user zooms or moves the view. */
    public void fit() {
        following.fit(rows.points());
    }

    /** The part of the plane that the user chose to see; null while the view follows the data. */
    public @Nullable Extent chosenPart() {
        return following.chosen();
    }

    /**
     * Sets whether a unit is as long on both axes; null, the default: as suits each new data set, which is not where
     * one coordinate's spread is more than three times the other's.
     */
    public void setEqualScales(@Nullable Boolean equal) {
        following.setEqual(equal, rows.points());
    }

    /** Whether a unit is as long on both axes now. */
    public ReadOnlyBooleanProperty equalScalesProperty() {
        return following.equalProperty();
    }

    /** Shows a part of the plane, as if the user had chosen it; null: all points. */
    public void show(@Nullable Extent part) {
        if (part == null) {
            fit();
        } else {
            following.open(part, rows.points());
        }
    }

    /** The place in the plane of a position in this node. */
    public Point2D toData(double x, double y) {
        Point2D at = surface.sceneToLocal(localToScene(x, y));
        return new Point2D(view().x1(at.getX()), view().x2(at.getY()));
    }

    /** The position in this node of a place in the plane. */
    public Point2D toView(double x1, double x2) {
        Point2D corner = sceneToLocal(surface.localToScene(0, 0)); // JavaFX takes positions through floats
        return corner.add(view().x(x1), view().y(x2));
    }

    /** The id of the point nearest to a position in this node, or −1 where there is none near. */
    public int rowAt(double x, double y) {
        Point2D at = surface.sceneToLocal(localToScene(x, y));
        return rowNear(at.getX(), at.getY(), false);
    }

    /** The id of the point under the pointer, or −1. */
    public int rowUnderPointer() {
        return Double.isNaN(hoverX) ? -1 : rowNear(hoverX, hoverY, false);
    }

    /** The id of the point that is meant at a pixel of the plot area, by a finger or else the mouse, or −1. */
    int rowNear(double x, double y, boolean finger) {
        double reach = REACH * Math.max(1, magnification());
        if (finger) {
            double apart = Math.sqrt(
                    view().width() * view().height() / Math.max(1, rows.points().size()));
            reach = Math.max(reach, Math.min(FINGER, apart / 4));
        }
        return image.showsSinglePoints() ? rows.id(rows.nearest(view(), x, y, reach)) : -1;
    }

    /** Whether a pixel of the plot area lies on a point as it is drawn. */
    boolean isOnPoint(double x, double y) {
        double radius = PointRaster.radius(rows.points().size()) * magnification() + 1;
        return image.showsSinglePoints() && rows.nearest(view(), x, y, radius) >= 0;
    }

    ScatterGestures gestures() {
        return gestures;
    }

    MovableLine line() {
        return line;
    }

    /** The hold on the decision line that the mouse gets at a pixel of the plot area where no point is, or null. */
    @Nullable
    LineGrip lineNear(double x, double y) {
        return rowNear(x, y, false) < 0 ? line.gripAt(classifier.boundary(), view(), x, y, magnification()) : null;
    }

    Viewport view() {
        return following.get();
    }

    void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        change();
    }

    void zoom(double x, double y, double factor) {
        following.zoom(x, y, factor);
    }

    void pan(double dx, double dy) {
        following.pan(dx, dy);
    }

    @Override
    protected void laidOut(double left, double top, double width) {
        header.lieAbove(left, top, width);
        double fitWidth = fit.prefWidth(-1);
        double fitHeight = fit.prefHeight(-1);
        // beside the title of the x axis, where there are no numbers
        fit.resizeRelocate(left + width - fitWidth, getHeight() - fitHeight, fitWidth, fitHeight);
    }

    @Override
    protected void refresh() {
        staleView = true;
        change();
    }

    private void change() {
        stale = true;
        tellStale();
    }

    /** Makes {@link #draw()} finish all points before it returns, for a picture of the plot. */
    public void drawAtOnce() {
        drawnAtOnce = true;
        fit.setVisible(false);
    }

    /** Whether a picture of the scene shows what was drawn, at one pixel each. */
    public boolean isSeenIn(Image picture) {
        return image.isSeenIn(picture);
    }

    @Override
    public boolean draw() {
        readScale();
        if (plotWidth() < 1 || plotHeight() < 1) {
            return false;
        }
        if (staleView) {
            staleView = false;
            following.resize(plotWidth(), plotHeight());
            surface.resize(plotWidth(), plotHeight());
            xAxis.setBounds(view().x1Lower(), view().x1Upper(), false);
            yAxis.setBounds(view().x2Lower(), view().x2Upper(), false);
            grid = Grid.of(xAxis.tickPositions(plotWidth()), yAxis.tickPositions(plotHeight()), imageScale());
        }
        Viewport pixels = device(view(), imageScale());
        image.paint(rows, classifier, highlights, pixels, grid, Palette.of(this, imageScale()), drawnAtOnce, scale());
        if (stale) {
            stale = false;
            header.lineHint().update(classifier.boundary(), view());
            sketch.draw(view(), magnification());
            pulls.place(classifier.pulled(), view(), magnification());
            readOut();
        }
        return !isSettled();
    }

    private double imageScale() {
        return Raster.scale(plotWidth(), plotHeight(), scale());
    }

    /** The view in whole pixels, of which there are so many per logical pixel. */
    public static Viewport device(Viewport view, double scale) {
        return view.resized(Math.round(view.width() * scale), Math.round(view.height() * scale));
    }

    /** Whether all that was set has been drawn, the points included. */
    boolean isSettled() {
        return !stale && image.isSettled();
    }

    private void readOut() {
        ScatterReadout readout = header.readout();
        int row = rows.index(rowUnderPointer());
        if (Double.isNaN(hoverX)) {
            readout.setVisible(false);
        } else {
            readout.describe(rows.points(), row, view(), hoverX, hoverY, classifier);
        }
        LineGrip grip = Double.isNaN(hoverX) || mouse.isDragging() ? null : lineNear(hoverX, hoverY);
        if (grip != null) {
            readout.addHint(grip.turns());
        }
        line.showHandles(classifier.boundary(), view(), grip != null, magnification());
        mouse.showWhatADragMoves(row >= 0, grip);
        if (row < 0 || mouse.isMoving()) {
            highlight.hide();
        } else {
            Points points = rows.points();
            double radius = PointRaster.radius(points.size());
            highlight.show(view().x(points.x1(row)), view().y(points.x2(row)), radius, magnification());
        }
    }

    @Override
    public void dispose() {
        image.dispose();
    }
}
