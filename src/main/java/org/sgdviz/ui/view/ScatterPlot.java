package org.sgdviz.ui.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;

/**
 * The points of two classes in the plane, the line at which a linear classifier is undecided, and how sure it is, as
 * shading. From below: shading, points and marks in one image, and the decision line. FX thread; see {@link Plot} for when it draws.
 */
public final class ScatterPlot extends Plot {

    /** How near, in pixels, the pointer must be to a point. */
    private static final double REACH = 8;

    private enum Part {
        VIEW,
        SHADING,
        POINTS,
        MARKS,
        LINE,
        HOVER
    }

    /** What is in the one image; points have been put together before. */
    private static final Set<Part> PLANE = EnumSet.of(Part.SHADING, Part.MARKS);

    private static final int OPAQUE = 256;

    /** The opacity of points while some of them are marked as a mini-batch. */
    private static final int DIMMED = 128;

    private final Set<Part> stale = EnumSet.allOf(Part.class);
    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Region surface = new Region();
    private final RasterLayer plane = new RasterLayer();
    private final ShadingPainter shadingPainter = new ShadingPainter();
    private final PointLayer pointLayer = new PointLayer();
    private final LineLayer lineLayer;
    private final ScatterMouse mouse;
    private final ScatterLegend legend = new ScatterLegend();
    private final ScatterReadout readout = new ScatterReadout();
    private final Label past = new Label();
    private final FollowingView following = new FollowingView(this::refresh);

    private Rows rows = Rows.EMPTY;
    private DecisionLine boundary = DecisionLine.NONE;
    private Shading shading = Shading.SMOOTH;
    private ShadingMeaning meaning = ShadingMeaning.PROBABILITY;
    private int @Nullable [] batch;
    private int @Nullable [] misclassified;
    private ScatterGestures gestures = ScatterGestures.NONE;
    private double hoverX = Double.NaN;
    private double hoverY = Double.NaN;
    private boolean drawnAtOnce;

    /** An empty plot of the plane from −10 to 10. */
    public ScatterPlot() {
        super(new PlotAxis(0, 70), new PlotAxis(0, 40));
        xAxis = (PlotAxis) getXAxis();
        yAxis = (PlotAxis) getYAxis();
        getStyleClass().add("scatter-plot");
        setMinHeight(240);
        lineLayer = new LineLayer(texts());
        surface.setManaged(false);
        mouse = new ScatterMouse(this, surface);
        getPlotChildren().addAll(surface, plane.node());
        getPlotChildren().addAll(lineLayer.nodes());
        past.getStyleClass().add("past-badge");
        past.setVisible(false);
        StackPane.setAlignment(past, Pos.TOP_LEFT);
        texts().getChildren().addAll(legend.node(), past, readout);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Words.of("scatter.role"));
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
        mark(Part.POINTS, Part.MARKS, Part.HOVER);
        name();
    }

    private void name() {
        Points points = rows.points();
        xAxis.setLabel(points.names().x1());
        yAxis.setLabel(points.names().x2());
        legend.setNames(points.names());
        setAccessibleText(ScatterLegend.summary(points));
    }

    /** Sets the classifier: class 1 where w0 + w1·x1 + w2·x2 &gt; 0. Any numbers are legal. */
    public void setBoundary(double w0, double w1, double w2) {
        DecisionLine next = new DecisionLine(w0, w1, w2);
        if (!next.equals(boundary)) {
            boundary = next;
            mark(Part.LINE, Part.SHADING, Part.HOVER);
        }
    }

    /** Sets how the plane is coloured. */
    public void setShading(Shading shading) {
        shade(shading, meaning);
    }

    /** Sets what the shading stands for. */
    public void setShadingMeaning(ShadingMeaning meaning) {
        shade(shading, meaning);
    }

    private void shade(Shading nextShading, ShadingMeaning nextMeaning) {
        if (nextShading != shading || nextMeaning != meaning) {
            shading = nextShading;
            meaning = nextMeaning;
            mark(Part.SHADING, Part.HOVER);
            legend.setShading(shading, meaning);
        }
    }

    /** Highlights the rows with these ids as the current mini-batch; null for none. The array is kept. */
    public void setBatch(int @Nullable [] rowIds) {
        if (rowIds != batch) {
            batch = rowIds;
            mark(Part.MARKS);
            legend.setBatch(rowIds != null);
        }
    }

    /** Marks the rows with these indexes (not ids) until the points change; null for none. The array is kept. */
    public void setMisclassified(int @Nullable [] rowIndexes) {
        if (rowIndexes != misclassified) {
            misclassified = rowIndexes;
            mark(Part.MARKS);
            legend.setMisclassified(rowIndexes != null);
        }
    }

    /** Says which update of the past is shown, in a badge; NaN, the default, for the present. */
    public void setPresent(double update) {
        boolean isPast = !Double.isNaN(update);
        framePast(isPast);
        past.setVisible(isPast);
        past.setText(isPast ? Words.of("past.badge", Numbers.count(update)) : "");
    }

    /** Sets who is told what the user does to the points. */
    public void setGestures(ScatterGestures gestures) {
        this.gestures = gestures;
    }

    /** Brings all points into view, and new data sets too until the user zooms or moves the view. */
    public void fit() {
        following.fit(rows.points());
    }

    /** The part of the plane that the user chose to see; null while the view follows the data. */
    public @Nullable Extent chosenPart() {
        Viewport shown = view();
        return following.fittedProperty().get()
                ? null
                : new Extent(shown.x1Lower(), shown.x1Upper(), shown.x2Lower(), shown.x2Upper());
    }

    /** Shows a part of the plane, as if the user had chosen it; null: all points. */
    public void show(@Nullable Extent part) {
        if (part == null) {
            fit();
        } else {
            following.choose(part);
        }
    }

    /** Whether the view follows the data. */
    public ReadOnlyBooleanProperty fittedProperty() {
        return following.fittedProperty();
    }

    /** Shows factor times as much of the plane, around its middle: below 1 is nearer. For keys and buttons. */
    public void zoom(double factor) {
        zoom(view().width() / 2, view().height() / 2, factor);
    }

    /** The place in the plane of a position in this node. */
    public Point2D toData(double x, double y) {
        Point2D at = surface.sceneToLocal(localToScene(x, y));
        return new Point2D(view().x1(at.getX()), view().x2(at.getY()));
    }

    /** The position in this node of a place in the plane. */
    public Point2D toView(double x1, double x2) {
        return sceneToLocal(surface.localToScene(view().x(x1), view().y(x2)));
    }

    /** The id of the point nearest to a position in this node, or −1 where there is none within 8 pixels. */
    public int rowAt(double x, double y) {
        Point2D at = surface.sceneToLocal(localToScene(x, y));
        return rowNear(at.getX(), at.getY());
    }

    /** The id of the point under the pointer, or −1. */
    public int rowUnderPointer() {
        return Double.isNaN(hoverX) ? -1 : rowNear(hoverX, hoverY);
    }

    int rowNear(double x, double y) {
        return pointLayer.showsSinglePoints() ? rows.id(rows.nearest(view(), x, y, REACH)) : -1;
    }

    /** Whether a pixel of the plot area lies on a point as it is drawn. */
    boolean isOnPoint(double x, double y) {
        double radius = PointRaster.radius(rows.points().size()) + 1;
        return pointLayer.showsSinglePoints() && rows.nearest(view(), x, y, radius) >= 0;
    }

    ScatterGestures gestures() {
        return gestures;
    }

    Viewport view() {
        return following.get();
    }

    void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        mark(Part.HOVER);
    }

    void zoom(double x, double y, double factor) {
        following.zoom(x, y, factor);
    }

    void pan(double dx, double dy) {
        following.pan(dx, dy);
    }

    @Override
    void refresh() {
        mark(Part.values());
    }

    private void mark(Part... parts) {
        stale.addAll(Arrays.asList(parts));
        tellStale();
    }

    /** Makes {@link #draw()} finish all points before it returns, for a picture of the plot. */
    void drawAtOnce() {
        drawnAtOnce = true;
    }

    @Override
    public boolean draw() {
        readScale();
        if (plotWidth() < 1 || plotHeight() < 1) {
            return false;
        }
        if (stale.remove(Part.VIEW)) {
            following.resize(plotWidth(), plotHeight());
            surface.resize(plotWidth(), plotHeight());
            xAxis.setBounds(view().x1Lower(), view().x1Upper(), false);
            yAxis.setBounds(view().x2Lower(), view().x2Upper(), false);
        }
        Viewport view = view();
        Viewport device = device(view, scale());
        PointRaster.Style style =
                new PointRaster.Style(argb(Ink.CLASS_0), argb(Ink.CLASS_1), argb(Ink.BACKGROUND), scale());
        drawPoints(device, style);
        if (stale.removeAll(PLANE)) {
            paintPlane(device, style);
        }
        if (stale.remove(Part.LINE)) {
            lineLayer.draw(boundary, view);
        }
        if (stale.remove(Part.HOVER)) {
            readOut();
        }
        return !isSettled();
    }

    /** The view in whole device pixels, of which there are so many per logical pixel. */
    static Viewport device(Viewport view, double scale) {
        return view.resized(Math.round(view.width() * scale), Math.round(view.height() * scale));
    }

    /** Whether all that was set has been drawn, the points included. */
    boolean isSettled() {
        return stale.isEmpty() && pointLayer.isFree();
    }

    private void drawPoints(Viewport device, PointRaster.Style style) {
        if (pointLayer.poll()) {
            stale.add(Part.MARKS);
        }
        if (stale.contains(Part.POINTS) && pointLayer.isFree()) {
            stale.remove(Part.POINTS);
            pointLayer.request(rows.points(), device, style, drawnAtOnce);
            stale.add(Part.MARKS);
        }
    }

    /** One image, for the render thread takes as long for each, however empty. */
    private void paintPlane(Viewport device, PointRaster.Style style) {
        Raster raster = plane.spare((int) device.width(), (int) device.height());
        shadingPainter.paint(raster, boundary, device, argb(Ink.SHADE_0), argb(Ink.SHADE_1), shading, meaning);
        pointLayer.paint(raster, device, batch == null ? OPAQUE : DIMMED);
        MarkPainter.paint(raster, rows, device, style, batch, misclassified, argb(Ink.FOREGROUND));
        plane.show(raster);
        plane.place(scale());
    }

    private void readOut() {
        if (Double.isNaN(hoverX)) {
            readout.setVisible(false);
        } else {
            int row = rows.index(rowUnderPointer());
            readout.describe(rows.points(), row, view(), hoverX, hoverY, boundary, meaning);
        }
    }

    @Override
    public void dispose() {
        pointLayer.dispose();
    }
}
