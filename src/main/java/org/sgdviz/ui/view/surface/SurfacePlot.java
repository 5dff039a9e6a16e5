package org.sgdviz.ui.view.surface;

import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.RasterLayer;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * Contours with shading of a loss over two weights, on them the way of a run, a mark where the optimum is, and the
 * point at which the weights are, which can be dragged. FX thread; it draws in {@link #draw()}, once a frame, what has
 * become stale.
 */
public final class SurfacePlot extends Plot {

    private static final double TICKS = 40;
    private static final double ZOOM = 1.0015;

    /** The point is taken hold of within so many of its radiuses. */
    private static final double REACH = 2.5;

    private static final double RADIUS = 6;

    private final RasterLayer layer = new RasterLayer();
    private final Polyline way = new Polyline();
    private final Polygon optimum = new Polygon();
    private final Circle point = new Circle();
    private final Group marks = new Group(way, optimum, point);
    private @Nullable SurfaceGestures gestures;
    private @Nullable Relief relief;
    private @Nullable Extent part;
    private double[] across = {};
    private double[] up = {};
    private double @Nullable [] best;
    private double pointX = Double.NaN;
    private double pointY = Double.NaN;
    private boolean moving;
    private boolean reliefStale = true;
    private boolean marksStale = true;

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
        getPlotChildren().addAll(layer.node(), marks);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private static PlotAxis axis(Side side) {
        PlotAxis axis = new PlotAxis(0, TICKS);
        axis.setSide(side);
        return axis;
    }

    /** Sets who is told what is done with the mouse. */
    public void setGestures(SurfaceGestures listener) {
        gestures = listener;
    }

    /** Names the axes; null: not. */
    public void setNames(@Nullable String acrossName, @Nullable String upName) {
        getXAxis().setLabel(acrossName);
        getYAxis().setLabel(upName);
    }

    /** Shows a surface; null: none. */
    public void setRelief(@Nullable Relief shown) {
        relief = shown;
        part = shown == null ? null : shown.part();
        refresh();
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

    private void markStale() {
        marksStale = true;
        tellStale();
    }

    @Override
    protected void refresh() {
        reliefStale = true;
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
        Extent shown = part;
        Relief drawn = relief;
        if (shown == null || drawn == null || plotWidth() < 1 || plotHeight() < 1) {
            marks.setVisible(false);
            layer.node().setVisible(false);
            return false;
        }
        marks.setVisible(true);
        layer.node().setVisible(true);
        if (reliefStale) {
            reliefStale = false;
            ((PlotAxis) getXAxis()).setBounds(shown.x1Lower(), shown.x1Upper(), false);
            ((PlotAxis) getYAxis()).setBounds(shown.x2Lower(), shown.x2Upper(), false);
            paint(drawn);
        }
        if (marksStale) {
            marksStale = false;
            place(view(shown));
        }
        return false;
    }

    private void paint(Relief drawn) {
        double perPixel = Raster.scale(plotWidth(), plotHeight(), scale());
        int width = Math.max(1, (int) Math.round(plotWidth() * perPixel));
        int height = Math.max(1, (int) Math.round(plotHeight() * perPixel));
        Raster raster = layer.spare(width, height);
        new ReliefPainter(argb(Ink.LOW), argb(Ink.HIGH), argb(Ink.BACKGROUND), argb(Ink.FOREGROUND))
                .paint(drawn, raster, perPixel * magnification());
        layer.show(raster);
        layer.place(perPixel, scale());
    }

    private Viewport view(Extent shown) {
        return Viewport.of(shown, plotWidth(), plotHeight());
    }

    private void place(Viewport view) {
        Double[] places = new Double[2 * across.length];
        for (int i = 0; i < across.length; i++) {
            places[2 * i] = within(view.x(across[i]), plotWidth());
            places[2 * i + 1] = within(view.y(up[i]), plotHeight());
        }
        way.getPoints().setAll(places);
        double size = RADIUS * magnification();
        double x = view.x(pointX);
        double y = view.y(pointY);
        point.setVisible(isSeen(x, y));
        point.setRadius(size);
        point.setCenterX(x);
        point.setCenterY(y);
        double[] place = best;
        double bestX = place == null ? Double.NaN : view.x(place[0]);
        double bestY = place == null ? Double.NaN : view.y(place[1]);
        optimum.setVisible(isSeen(bestX, bestY));
        if (optimum.isVisible()) {
            star(bestX, bestY, 1.5 * size);
        }
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

    private Point2D inPlot(double sceneX, double sceneY) {
        return layer.node().getParent().sceneToLocal(sceneX, sceneY);
    }

    private boolean isAtPoint(MouseEvent event) {
        Point2D place = inPlot(event.getSceneX(), event.getSceneY());
        double reach = REACH * RADIUS * magnification();
        return point.isVisible()
                && Math.hypot(place.getX() - point.getCenterX(), place.getY() - point.getCenterY()) <= reach;
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (gestures != null && event.getButton() == MouseButton.PRIMARY && isAtPoint(event) && gestures.mayMove()) {
            moving = true;
            gestures.moveStarted();
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Extent shown = part;
        if (moving && gestures != null && shown != null) {
            Point2D place = inPlot(event.getSceneX(), event.getSceneY());
            Viewport view = view(shown);
            gestures.moved(
                    view.x1(Math.max(0, Math.min(plotWidth(), place.getX()))),
                    view.x2(Math.max(0, Math.min(plotHeight(), place.getY()))));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (moving && gestures != null) {
            moving = false;
            gestures.moveEnded();
        }
        event.consume();
    }

    private void hover(MouseEvent event) {
        boolean takes = gestures != null && isAtPoint(event) && gestures.mayMove();
        setCursor(takes ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void scroll(ScrollEvent event) {
        Extent shown = part;
        if (gestures != null && shown != null && !moving) {
            Point2D place = inPlot(event.getSceneX(), event.getSceneY());
            Viewport zoomed = view(shown).zoomed(place.getX(), place.getY(), Math.pow(ZOOM, -event.getDeltaY()));
            gestures.partChosen(zoomed.part());
        }
        event.consume();
    }
}
