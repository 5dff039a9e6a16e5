package org.sgdviz.ui.view.surface;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.sgdviz.ui.view.plot.Viewport;

/**
 * The ways of a descent on a surface: somebody's own, with an arrow downhill from where they stand, and those of two
 * optimizers. FX thread.
 */
final class DescentMarks {

    /** How long the first arrow is, as a share of the width. */
    private static final double FIRST_ARROW = 0.18;

    private static final double HEAD = 9;

    private final Polyline sgd = way("descent-sgd");
    private final Polyline momentum = way("descent-momentum");
    private final Polyline own = way("descent-own");
    private final Circle endOfSgd = end("descent-sgd-end");
    private final Circle endOfMomentum = end("descent-momentum-end");
    private final Circle stand = new Circle();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon();
    private final Group nodes = new Group(momentum, sgd, endOfMomentum, endOfSgd, own, shaft, head, stand);
    private DescentWays ways = DescentWays.NONE;
    private double perGradient = Double.NaN;

    /** None. */
    DescentMarks() {
        stand.getStyleClass().add("surface-point");
        shaft.getStyleClass().add("descent-arrow");
        head.getStyleClass().add("descent-arrow-head");
        nodes.setMouseTransparent(true);
        nodes.setManaged(false);
    }

    private static Polyline way(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("surface-way", style);
        return line;
    }

    private static Circle end(String style) {
        Circle end = new Circle();
        end.getStyleClass().add(style);
        return end;
    }

    Node node() {
        return nodes;
    }

    void show(DescentWays next) {
        if (next.own().length <= 2) {
            perGradient = Double.NaN;
        }
        ways = next;
    }

    /** Puts everything where it is seen in a view. */
    void place(Viewport view, double radius) {
        nodes.setVisible(ways.own().length > 0);
        if (!nodes.isVisible()) {
            return;
        }
        place(own, ways.own(), view);
        place(sgd, ways.sgd(), view);
        place(momentum, ways.momentum(), view);
        placeEnd(endOfSgd, ways.sgd(), view, radius);
        placeEnd(endOfMomentum, ways.momentum(), view, radius);
        int last = ways.own().length - 2;
        double x = view.x(ways.own()[last]);
        double y = view.y(ways.own()[last + 1]);
        stand.setCenterX(x);
        stand.setCenterY(y);
        stand.setRadius(radius);
        placeArrow(view, ways.own()[last], ways.own()[last + 1], ways.gradient());
    }

    private static void placeEnd(Circle end, double[] places, Viewport view, double radius) {
        end.setVisible(places.length > 0);
        if (end.isVisible()) {
            end.setCenterX(within(view.x(places[places.length - 2]), view.width()));
            end.setCenterY(within(view.y(places[places.length - 1]), view.height()));
            end.setRadius(0.8 * radius);
        }
    }

    private static void place(Polyline line, double[] places, Viewport view) {
        Double[] pixels = new Double[places.length];
        for (int i = 0; i < places.length; i += 2) {
            pixels[i] = within(view.x(places[i]), view.width());
            pixels[i + 1] = within(view.y(places[i + 1]), view.height());
        }
        line.getPoints().setAll(pixels);
    }

    /** Far outside nothing is drawn faithfully. */
    private static double within(double value, double size) {
        return Math.max(-size, Math.min(2 * size, value));
    }

    private void placeArrow(Viewport view, double across, double up, double @Nullable [] gradient) {
        double length = gradient == null ? 0 : Math.hypot(gradient[0], gradient[1]);
        boolean isSeen = gradient != null && length > 0 && Double.isFinite(length);
        shaft.setVisible(isSeen);
        head.setVisible(isSeen);
        if (gradient == null || !isSeen) {
            return;
        }
        if (Double.isNaN(perGradient)) {
            perGradient = FIRST_ARROW * (view.x1Upper() - view.x1Lower()) / length;
        }
        double x = view.x(across);
        double y = view.y(up);
        double toX = within(view.x(across - perGradient * gradient[0]), view.width());
        double toY = within(view.y(up - perGradient * gradient[1]), view.height());
        shaft.setStartX(x);
        shaft.setStartY(y);
        shaft.setEndX(toX);
        shaft.setEndY(toY);
        double pixels = Math.hypot(toX - x, toY - y);
        double alongX = pixels == 0 ? 0 : (toX - x) / pixels * HEAD;
        double alongY = pixels == 0 ? 0 : (toY - y) / pixels * HEAD;
        head.getPoints()
                .setAll(List.of(
                        toX + alongX,
                        toY + alongY,
                        toX - alongY / 2,
                        toY + alongX / 2,
                        toX + alongY / 2,
                        toY - alongX / 2));
    }
}
