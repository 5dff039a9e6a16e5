package org.sgdviz.ui.view.surface;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * Contours with shading of a loss over two weights, on them the way of a run, a mark where the optimum is, and the
 * point at which the weights are, which can be dragged. FX thread; it draws in {@link #draw()}, once a frame, what has
 * become stale.
 */
public final class SurfacePlot extends Plot {

    private static final double TICKS = 40;
    private static final double RADIUS = 6;

    /** The opacity of a mark before which the surface stands. */
    private static final double HIDDEN = 0.4;

    private final ReliefLayer layer = new ReliefLayer();
    private final Polyline way = new Polyline();
    private final Polygon optimum = new Polygon();
    private final Circle point = new Circle();
    private final DescentMarks descent = new DescentMarks();
    private final SolidFrame frame = new SolidFrame();
    private final Group marks = new Group(way, frame.node(), optimum, point);
    private final SurfaceMouse mouse;
    private @Nullable Turn turn;
    private @Nullable Relief relief;
    private double[] across = {};
    private double[] up = {};
    private double @Nullable [] best;
    private double pointX = Double.NaN;
    private double pointY = Double.NaN;
    private boolean marksStale = true;
    private boolean veiled;
    private boolean descending;

    /** An empty one. */
    public SurfacePlot() {
        super(axis(Side.BOTTOM), axis(Side.LEFT));
        setId("surface-plot");
        getStyleClass().add("surface");
        setMinSize(0, 0);
        way.getStyleClass().add("surface-way");
        optimum.getStyleClass().add("surface-optimum");
        point.getStyleClass().add("surface-point");
        for (Node node : new Node[] {way, optimum, point}) {
            node.setMouseTransparent(true);
        }
        marks.setManaged(false);
        layer.node().setManaged(false);
        getPlotChildren().addAll(layer.node(), marks, descent.node());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        mouse = new SurfaceMouse(this, this::view);
        new SurfaceTurning(this);
    }

    private static PlotAxis axis(Side side) {
        PlotAxis axis = new PlotAxis(0, TICKS);
        axis.setSide(side);
        return axis;
    }

    /** Sets who is told what is done with the mouse. */
    public void setGestures(SurfaceGestures listener) {
        mouse.setGestures(listener);
    }

    /** Names the axes; null: not. */
    public void setNames(@Nullable String acrossName, @Nullable String upName) {
        getXAxis().setLabel(isSolid() ? null : acrossName);
        getYAxis().setLabel(isSolid() ? null : upName);
        frame.setNames(acrossName, upName);
    }

    /** Shows a surface; null: none. */
    public void setRelief(@Nullable Relief shown) {
        relief = shown;
        tellStale();
    }

    /** Shows the way of a run; the arrays are kept. */
    public void setWay(double[] acrossValues, double[] upValues) {
        across = acrossValues;
        up = upValues;
        markStale();
    }

    /** Marks the optimum; null: there is none. */
    public void setOptimum(double @Nullable [] place) {
        if (!Arrays.equals(place, best)) {
            best = place;
            markStale();
        }
    }

    /** Shows where the weights are. */
    public void setPoint(double acrossValue, double upValue) {
        if (acrossValue != pointX || upValue != pointY) {
            pointX = acrossValue;
            pointY = upValue;
            markStale();
        }
    }

    /**
     * Shows somebody's own descent instead of the run's way and the point.
     *
     * @param ways what is drawn; {@link DescentWays#NONE}: nobody descends
     * @param hidden whether the surface and the optimum are hidden
     */
    public void setDescent(DescentWays ways, boolean hidden) {
        descent.show(ways);
        veiled = hidden;
        descending = ways.own().length > 0;
        markStale();
    }

    /** Shows the surface from the side, where it can be turned and has its axes along its base, or from above. */
    public void setSolid(boolean solid) {
        turn(solid ? Turn.START : null);
        setNames(frame.acrossName(), frame.upName());
        for (Axis<Number> axis : List.of(getXAxis(), getYAxis())) {
            axis.setOpacity(solid ? 0 : 1);
            axis.setTickLabelsVisible(!solid);
            axis.setTickMarkVisible(!solid);
        }
        setHorizontalGridLinesVisible(!solid);
        setVerticalGridLinesVisible(!solid);
    }

    /** Whether it is seen from the side. */
    public boolean isSolid() {
        return turn != null;
    }

    /** How far it is turned about the vertical, in radians; NaN while it is seen from above. */
    public double azimuth() {
        return turn == null ? Double.NaN : turn.azimuth();
    }

    /** From where it is seen; null: from above. */
    @Nullable
    Turn turn() {
        return turn;
    }

    void turn(@Nullable Turn wanted) {
        turn = wanted;
        markStale();
    }

    private void markStale() {
        marksStale = true;
        tellStale();
    }

    @Override
    protected void refresh() {
        markStale();
    }

    /** The height that is shown at a place; NaN where none is. */
    public double height(double acrossValue, double upValue) {
        return relief == null ? Double.NaN : relief.at(acrossValue, upValue);
    }

    /** Whether a surface is shown. */
    public boolean hasRelief() {
        return relief != null;
    }

    @Override
    public boolean draw() {
        readScale();
        Relief wanted = relief;
        boolean isSeen = wanted != null && plotWidth() >= 1 && plotHeight() >= 1;
        marks.setVisible(isSeen);
        layer.node().setVisible(isSeen && !veiled);
        if (wanted == null || !isSeen) {
            return false;
        }
        boolean news = layer.draw(picture(wanted), scale());
        Viewport view = view();
        if (view != null && (news || marksStale)) {
            marksStale = false;
            ((PlotAxis) getXAxis()).setBounds(view.x1Lower(), view.x1Upper(), false);
            ((PlotAxis) getYAxis()).setBounds(view.x2Lower(), view.x2Upper(), false);
            place(view, layer.shown());
        }
        return !layer.isSettled();
    }

    private ReliefLayer.Picture picture(Relief drawn) {
        double perPixel = Raster.scale(plotWidth(), plotHeight(), scale());
        return new ReliefLayer.Picture(
                drawn,
                Math.max(1, (int) Math.round(plotWidth() * perPixel)),
                Math.max(1, (int) Math.round(plotHeight() * perPixel)),
                perPixel,
                perPixel * magnification(),
                argb(Ink.LOW),
                argb(Ink.HIGH),
                argb(Ink.BACKGROUND),
                argb(Ink.FOREGROUND),
                turn == null ? null : new ReliefLayer.Side(turn, across, up, argb(Ink.RUN_0)));
    }

    /** What is seen from above, in logical pixels; null while nothing is. */
    private @Nullable Viewport view() {
        ReliefLayer.Picture seen = layer.shown();
        return seen == null ? null : Viewport.of(seen.relief().part(), plotWidth(), plotHeight());
    }

    private void place(Viewport view, ReliefLayer.@Nullable Picture seen) {
        Projection projection = seen == null ? null : seen.projection();
        way.setVisible(projection == null && !descending);
        descent.place(view, radius());
        frame.show(projection, view.part(), plotWidth(), plotHeight());
        if (projection == null) {
            placeWay(view);
        }
        double size = radius();
        Point2D at = placed(view, projection, pointX, pointY, point);
        point.setVisible(point.isVisible() && !descending);
        point.setRadius(size);
        point.setCenterX(at.getX());
        point.setCenterY(at.getY());
        double[] place = best;
        double bestX = place == null ? Double.NaN : place[0];
        double bestY = place == null ? Double.NaN : place[1];
        Point2D lowest = placed(view, projection, bestX, bestY, optimum);
        optimum.setVisible(optimum.isVisible() && !descending); // it is that of all weights
        if (optimum.isVisible()) {
            star(lowest.getX(), lowest.getY(), 1.5 * size);
        }
    }

    /** Where a place is seen; a mark is seen if it is inside, and faintly where the relief stands before it. */
    private Point2D placed(
            Viewport view, @Nullable Projection projection, double acrossValue, double upValue, Node mark) {
        double x = view.x(acrossValue);
        double y = view.y(upValue);
        mark.setVisible(isSeen(x, y));
        mark.setOpacity(1);
        if (projection == null || !mark.isVisible()) {
            return new Point2D(x, y);
        }
        double u = projection.u(acrossValue);
        double v = projection.v(upValue);
        double h = projection.heightAt(u, v);
        mark.setVisible(Double.isFinite(h));
        mark.setOpacity(projection.isHidden(u, v, h) ? HIDDEN : 1);
        return new Point2D(projection.x(u, v), projection.y(u, v, h));
    }

    private void placeWay(Viewport view) {
        Double[] places = new Double[2 * across.length];
        for (int i = 0; i < across.length; i++) {
            places[2 * i] = within(view.x(across[i]), plotWidth());
            places[2 * i + 1] = within(view.y(up[i]), plotHeight());
        }
        way.getPoints().setAll(places);
    }

    /** Far outside nothing is drawn faithfully. */
    private static double within(double value, double size) {
        return Math.max(-size, Math.min(2 * size, value));
    }

    private boolean isSeen(double x, double y) {
        return x >= 0 && x <= plotWidth() && y >= 0 && y <= plotHeight();
    }

    private void star(double x, double y, double radius) {
        Double[] corners = new Double[20];
        for (int k = 0; k < 10; k++) {
            double length = k % 2 == 0 ? radius : 0.45 * radius;
            double angle = Math.PI * k / 5;
            corners[2 * k] = x + length * Math.sin(angle);
            corners[2 * k + 1] = y - length * Math.cos(angle);
        }
        optimum.getPoints().setAll(corners);
    }

    /** Where on the plot something happens. */
    Point2D inPlot(MouseEvent event) {
        return inPlot(event.getSceneX(), event.getSceneY());
    }

    Point2D inPlot(double sceneX, double sceneY) {
        return marks.sceneToLocal(sceneX, sceneY);
    }

    /** Where the point is; null while it is not seen. */
    @Nullable
    Point2D point() {
        return marks.isVisible() && point.isVisible() ? new Point2D(point.getCenterX(), point.getCenterY()) : null;
    }

    /** The point's radius, in pixels. */
    double radius() {
        return RADIUS * magnification();
    }

    @Override
    public void dispose() {
        layer.dispose();
    }
}
