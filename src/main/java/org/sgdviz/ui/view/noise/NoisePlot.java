package org.sgdviz.ui.view.noise;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.ui.view.plot.Argb;
import org.sgdviz.ui.view.plot.Ink;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.plot.PlotAxis;
import org.sgdviz.ui.view.plot.Raster;
import org.sgdviz.ui.view.plot.RasterLayer;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The tips of many gradients, the ellipses of one and two standard deviations, and from 0 the arrows of the full
 * gradient and of the update's own batch. Both axes have one scale, so that angles are seen as they are, unless much of
 * the plot would be empty then. FX thread; it draws in {@link #draw()}, once a frame, what has become stale.
 */
public final class NoisePlot extends Plot {

    private static final double TICKS = 40;
    private static final double DOT = 1.4;
    private static final double DOT_OPACITY = 0.5;

    /** For equal scales a side becomes at most so many times as long as it needs to be. */
    private static final double MOST_EXTENSION = 3;

    private static final int RING = 72;

    private final RasterLayer dots = new RasterLayer();
    private final Line zeroAcross = new Line();
    private final Line zeroUp = new Line();
    private final Polygon one = new Polygon();
    private final Polygon two = new Polygon();
    private final ArrowShape full = new ArrowShape("noise-full", 3);
    private final ArrowShape own = new ArrowShape("noise-own", 2.5);
    private final Group marks = new Group(two, one, full, own);
    private @Nullable Cloud cloud;
    private boolean stale = true;

    /** An empty one. */
    public NoisePlot() {
        super(axis(Side.BOTTOM), axis(Side.LEFT));
        setId("noise-plot");
        setMinSize(0, 0);
        one.getStyleClass().add("noise-ellipse");
        two.getStyleClass().add("noise-ellipse");
        zeroAcross.getStyleClass().add("noise-zero");
        zeroUp.getStyleClass().add("noise-zero");
        Group zero = new Group(zeroAcross, zeroUp);
        for (Node node : List.of(zero, dots.node(), marks)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getPlotChildren().addAll(zero, dots.node(), marks);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    private static PlotAxis axis(Side side) {
        PlotAxis axis = new PlotAxis(0, TICKS);
        axis.setSide(side);
        return axis;
    }

    /** Names the axes; null: not. */
    public void setNames(@Nullable String acrossName, @Nullable String upName) {
        getXAxis().setLabel(acrossName);
        getYAxis().setLabel(upName);
    }

    /** Shows some gradients; null: none. */
    public void setCloud(@Nullable Cloud shown) {
        cloud = shown;
        refresh();
    }

    /** What is shown; null: nothing. */
    public @Nullable Cloud cloud() {
        return cloud;
    }

    @Override
    protected void refresh() {
        stale = true;
        tellStale();
    }

    @Override
    public boolean draw() {
        readScale();
        Cloud drawn = cloud;
        boolean isSeen = drawn != null && plotWidth() >= 1 && plotHeight() >= 1;
        for (Node node : getPlotChildren()) {
            node.setVisible(isSeen);
        }
        if (drawn != null && isSeen && stale) {
            stale = false;
            Viewport view = view(drawn.part());
            ((PlotAxis) getXAxis()).setBounds(view.x1Lower(), view.x1Upper(), false);
            ((PlotAxis) getYAxis()).setBounds(view.x2Lower(), view.x2Upper(), false);
            place(drawn, view);
            drawDots(drawn, view);
        }
        return false;
    }

    /** With equal scales as far as no side is extended too much. */
    private Viewport view(Extent part) {
        Viewport equal = Viewport.of(part, plotWidth(), plotHeight()).withEqualScales();
        double[] x = bounded(part.x1Lower(), part.x1Upper(), equal.x1Lower(), equal.x1Upper());
        double[] y = bounded(part.x2Lower(), part.x2Upper(), equal.x2Lower(), equal.x2Upper());
        return new Viewport(x[0], x[1], y[0], y[1], plotWidth(), plotHeight());
    }

    private static double[] bounded(double lower, double upper, double equalLower, double equalUpper) {
        double more = (MOST_EXTENSION - 1) / 2 * (upper - lower);
        return new double[] {Math.max(equalLower, lower - more), Math.min(equalUpper, upper + more)};
    }

    private void place(Cloud drawn, Viewport view) {
        double x = view.x(0);
        double y = view.y(0);
        zeroAcross.setStartX(0);
        zeroAcross.setEndX(plotWidth());
        zeroAcross.setStartY(y);
        zeroAcross.setEndY(y);
        zeroUp.setStartX(x);
        zeroUp.setEndX(x);
        zeroUp.setStartY(0);
        zeroUp.setEndY(plotHeight());
        full.place(x, y, view.x(drawn.middle()[0]), view.y(drawn.middle()[1]), magnification());
        double[] mine = drawn.own();
        own.setVisible(mine != null);
        if (mine != null) {
            own.place(x, y, view.x(mine[0]), view.y(mine[1]), magnification());
        }
        ring(one, drawn.ellipse(1, RING), view);
        ring(two, drawn.ellipse(2, RING), view);
    }

    private static void ring(Polygon shape, double[][] places, Viewport view) {
        Double[] corners = new Double[2 * places.length];
        for (int k = 0; k < places.length; k++) {
            corners[2 * k] = view.x(places[k][0]);
            corners[2 * k + 1] = view.y(places[k][1]);
        }
        shape.getPoints().setAll(corners);
    }

    private void drawDots(Cloud drawn, Viewport view) {
        double perPixel = Raster.scale(plotWidth(), plotHeight(), scale());
        int width = Math.max(1, (int) Math.round(plotWidth() * perPixel));
        int height = Math.max(1, (int) Math.round(plotHeight() * perPixel));
        Raster raster = dots.spare(width, height);
        raster.clear();
        Viewport pixels = view.resized(width, height);
        double radius = DOT * magnification() * perPixel;
        for (int k = 0; k < drawn.across().length; k++) {
            dot(raster, pixels.x(drawn.across()[k]), pixels.y(drawn.up()[k]), radius, argb(Ink.FOREGROUND));
        }
        dots.show(raster);
        dots.place(perPixel, scale());
    }

    /** A disc with a soft rim; what of it is outside is left out. */
    private static void dot(Raster raster, double x, double y, double radius, int colour) {
        double reach = radius + 1;
        for (int row = (int) Math.max(0, y - reach); row < Math.min(raster.height, y + reach); row++) {
            for (int column = (int) Math.max(0, x - reach); column < Math.min(raster.width, x + reach); column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double share = Math.max(0, Math.min(1, radius + 0.5 - Math.sqrt(dx * dx + dy * dy)));
                if (share > 0) {
                    raster.blend(row * raster.width + column, Argb.premultiplied(colour, DOT_OPACITY * share));
                }
            }
        }
    }
}
