package org.sgdviz.ui.view.scatter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.sgdviz.ui.view.plot.Viewport;

/** Arrows from points across the boundary, each as long as its point pulls. FX thread. */
final class PullArrows {

    /** The longest arrow and the longest head, in logical pixels at the usual magnification, and what is no arrow. */
    private static final double LONGEST = 44;

    private static final double HEAD = 6;
    private static final double SHORTEST = 2;

    private final Path halo = new Path();
    private final Path arrows = new Path();
    private final Rectangle haloClip = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private List<Pull> pulls = List.of();

    PullArrows() {
        for (Path path : List.of(halo, arrows)) {
            path.setManaged(false);
            path.setMouseTransparent(true);
        }
        halo.getStyleClass().add("pull-halo");
        arrows.getStyleClass().add("pull-arrow");
        halo.setClip(haloClip);
        arrows.setClip(clip);
    }

    List<Node> nodes() {
        return List.of(halo, arrows);
    }

    /** Takes other pulls; says whether they are. */
    boolean set(Pull... others) {
        List<Pull> next = List.of(others);
        boolean differ = !next.equals(pulls);
        pulls = next;
        return differ;
    }

    /** Puts them where they are in view. */
    void place(Boundary boundary, Viewport view, double magnification) {
        if (pulls.isEmpty() && arrows.getElements().isEmpty()) {
            return;
        }
        List<PathElement> elements = new ArrayList<>();
        List<PathElement> same = new ArrayList<>(); // an element belongs to one path
        for (Pull pull : pulls) {
            double[] ends = ends(pull, boundary, view, magnification);
            if (ends.length > 0) {
                add(ends, magnification, elements);
                add(ends, magnification, same);
            }
        }
        halo.getElements().setAll(elements);
        arrows.getElements().setAll(same);
        for (Rectangle each : List.of(clip, haloClip)) {
            each.setWidth(view.width());
            each.setHeight(view.height());
        }
    }

    /** Pixels {x, y, x, y}; none where it has no direction, or no length to be seen. */
    private static double[] ends(Pull pull, Boundary boundary, Viewport view, double magnification) {
        double across = boundary.slope1(pull.x1(), pull.x2()) * (view.x1(1) - view.x1(0));
        double down = boundary.slope2(pull.x1(), pull.x2()) * (view.x2(1) - view.x2(0));
        double steep = Math.hypot(across, down);
        double length = LONGEST * magnification * pull.amount();
        if (!(steep > 0 && steep < Double.POSITIVE_INFINITY) || Math.abs(length) < SHORTEST) {
            return new double[0];
        }
        double x = view.x(pull.x1());
        double y = view.y(pull.x2());
        return new double[] {x, y, x + length * across / steep, y + length * down / steep};
    }

    private static void add(double[] ends, double magnification, List<PathElement> to) {
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        double length = Math.hypot(dx, dy);
        double head = Math.min(HEAD * magnification, 0.6 * length) / length;
        to.add(new MoveTo(ends[0], ends[1]));
        to.add(new LineTo(ends[2], ends[3]));
        to.add(new MoveTo(ends[2] - head * (dx + 0.6 * dy), ends[3] - head * (dy - 0.6 * dx)));
        to.add(new LineTo(ends[2], ends[3]));
        to.add(new LineTo(ends[2] - head * (dx - 0.6 * dy), ends[3] - head * (dy + 0.6 * dx)));
    }
}
