package org.sgdviz.ui.model.noise;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;

/**
 * The rectangle of two slopes that is shown: one that holds 0, the gradients and two standard deviations, and stays as
 * it is while it does so and while the gradients themselves have not become much smaller. A larger batch never makes it
 * smaller, so that the cloud is seen to shrink. FX thread.
 */
public final class NoisePart {

    /** So many standard deviations are to be seen. */
    private static final double DEVIATIONS = 2.4;

    /** Room on each side, as a share of what is to be held. */
    private static final double MARGIN = 0.15;

    /** A rectangle that is this many times as long as need be is made smaller. */
    private static final double TOO_LARGE = 3;

    private @Nullable Extent fitted;

    /** The shrinkage of the batches for which it was fitted. */
    private double shrinkage;

    private int across = -1;
    private int up = -1;

    /** The rectangle that is shown, of the slopes by two weights. */
    public Extent holding(Noise noise, int acrossNumber, int upNumber) {
        Extent now = across == acrossNumber && up == upNumber ? fitted : null;
        across = acrossNumber;
        up = upNumber;
        if (now == null || !holds(now, needed(noise, noise.shrinkage()))) {
            return fit(noise);
        }
        Extent least = around(needed(noise, Math.max(shrinkage, noise.shrinkage())));
        boolean isTooLarge = width(now) > TOO_LARGE * width(least) && height(now) > TOO_LARGE * height(least);
        return isTooLarge ? fit(noise) : now;
    }

    private Extent fit(Noise noise) {
        shrinkage = noise.shrinkage();
        Extent made = around(needed(noise, shrinkage));
        fitted = made;
        return made;
    }

    /** Fits what is shown next. */
    public void fit() {
        fitted = null;
    }

    private Extent needed(Noise noise, double times) {
        double[] x = range(noise, across, times);
        double[] y = range(noise, up, times);
        return new Extent(x[0], x[1], y[0], y[1]);
    }

    private static double[] range(Noise noise, int j, double times) {
        double middle = noise.full()[j];
        double reach = DEVIATIONS * Math.sqrt(times * noise.moments().covariance()[j][j]);
        double[] mine = noise.own();
        double own = mine == null ? 0 : mine[j];
        return new double[] {Math.min(Math.min(0, own), middle - reach), Math.max(Math.max(0, own), middle + reach)};
    }

    private static Extent around(Extent needed) {
        double width = width(needed);
        double height = height(needed);
        double size = Math.max(width, height);
        double least = size > 0 ? size / 10 : 1; // no axis of nothing
        double x = MARGIN * Math.max(width, least);
        double y = MARGIN * Math.max(height, least);
        return new Extent(needed.x1Lower() - x, needed.x1Upper() + x, needed.x2Lower() - y, needed.x2Upper() + y);
    }

    private static double width(Extent part) {
        return part.x1Upper() - part.x1Lower();
    }

    private static double height(Extent part) {
        return part.x2Upper() - part.x2Lower();
    }

    private static boolean holds(Extent outer, Extent inner) {
        return outer.x1Lower() <= inner.x1Lower()
                && outer.x1Upper() >= inner.x1Upper()
                && outer.x2Lower() <= inner.x2Lower()
                && outer.x2Upper() >= inner.x2Upper();
    }
}
