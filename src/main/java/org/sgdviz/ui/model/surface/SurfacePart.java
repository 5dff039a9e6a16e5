package org.sgdviz.ui.model.surface;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;

/**
 * The rectangle of two weights over which the surface is shown: one that holds the way of the run and the optimum, and
 * stays as it is while it does so and is not much too large; or, once the user has zoomed, the one that was chosen. FX
 * thread.
 */
public final class SurfacePart {

    /** Room on each side, as a share of what is to be held. */
    private static final double MARGIN = 0.35;

    /** At least so many units are shown. */
    private static final double LEAST_SPAN = 1;

    /** A rectangle that is this many times as long as need be is made smaller. */
    private static final double TOO_LARGE = 5;

    /** An optimum that is farther away, in spans of the way, is left outside. */
    private static final double FARTHEST_OPTIMUM = 8;

    private static final double LARGEST = 1e100;

    private @Nullable Extent chosen;
    private @Nullable Extent fitted;

    /** The rectangle that is shown. */
    Extent holding(Trail trail, double @Nullable [] optimum) {
        if (chosen != null) {
            return chosen;
        }
        Extent needed = trail.extent();
        if (optimum != null && isNear(needed, optimum)) {
            needed = with(needed, optimum);
        }
        Extent now = fitted;
        if (now == null || !holds(now, needed) || isTooLarge(now, needed)) {
            now = around(needed);
            fitted = now;
        }
        return now;
    }

    private static boolean isNear(Extent trail, double[] optimum) {
        double width = Math.max(LEAST_SPAN, trail.x1Upper() - trail.x1Lower());
        double height = Math.max(LEAST_SPAN, trail.x2Upper() - trail.x2Lower());
        return Math.abs(optimum[0] - trail.x1Upper()) < FARTHEST_OPTIMUM * width
                && Math.abs(optimum[1] - trail.x2Upper()) < FARTHEST_OPTIMUM * height;
    }

    private static Extent with(Extent part, double[] point) {
        return new Extent(
                Math.min(part.x1Lower(), point[0]),
                Math.max(part.x1Upper(), point[0]),
                Math.min(part.x2Lower(), point[1]),
                Math.max(part.x2Upper(), point[1]));
    }

    private static boolean holds(Extent outer, Extent inner) {
        return outer.x1Lower() <= inner.x1Lower()
                && outer.x1Upper() >= inner.x1Upper()
                && outer.x2Lower() <= inner.x2Lower()
                && outer.x2Upper() >= inner.x2Upper();
    }

    private static boolean isTooLarge(Extent now, Extent needed) {
        Extent least = around(needed);
        return now.x1Upper() - now.x1Lower() > TOO_LARGE * (least.x1Upper() - least.x1Lower())
                && now.x2Upper() - now.x2Lower() > TOO_LARGE * (least.x2Upper() - least.x2Lower());
    }

    private static Extent around(Extent needed) {
        double[] across = widened(needed.x1Lower(), needed.x1Upper());
        double[] up = widened(needed.x2Lower(), needed.x2Upper());
        return new Extent(across[0], across[1], up[0], up[1]);
    }

    private static double[] widened(double lower, double upper) {
        double low = Math.max(-LARGEST, Math.min(LARGEST, lower));
        double high = Math.max(-LARGEST, Math.min(LARGEST, upper));
        double size = Math.max(Math.abs(low), Math.abs(high));
        double span = Math.max(Math.max(LEAST_SPAN, 1e-6 * size), high - low);
        double middle = low / 2 + high / 2;
        double half = span * (0.5 + MARGIN);
        return new double[] {middle - half, middle + half};
    }

    /** Shows another rectangle from now on. */
    public void choose(Extent part) {
        chosen = part;
    }

    /** Whether the rectangle was chosen. */
    public boolean isChosen() {
        return chosen != null;
    }

    /** Shows again what holds the way and the optimum. */
    public void fit() {
        chosen = null;
        fitted = null;
    }
}
