package org.sgdviz.ui.view.surface;

import org.sgdviz.data.Extent;

/**
 * Where the places of a relief are seen from the side: an orthographic projection of a box with the relief's rectangle
 * as its base, whose height is that of the loss itself. Whatever the azimuth, the box fits into the picture. Immutable.
 */
final class Projection {

    /** The box is so high; its base has sides of 2. */
    private static final double HEIGHT = 1.3;

    /** The base's diagonal. */
    private static final double DIAGONAL = 2 * Math.sqrt(2);

    /** Room around the box, as a share of the picture: most of it below, for texts. */
    private static final double MARGIN = 0.18;

    private static final double BELOW = 0.05;

    /** Lengths to the longer side of a picture are stretched by up to this. */
    private static final double MOST_STRETCH = 1.7;

    /** How finely it is looked whether something is hidden. */
    private static final int LOOKS = 300;

    private final Relief relief;
    private final double lowest;
    private final double range;
    private final double cos;
    private final double sin;
    private final double sinUp;
    private final double cosUp;
    private final double middleX;
    private final double middleY;
    private final double acrossScale;
    private final double upScale;

    Projection(Relief relief, Turn turn, double width, double height) {
        this.relief = relief;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : relief.values()) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        lowest = least;
        range = most > least ? most - least : 1;
        cos = Math.cos(turn.azimuth());
        sin = Math.sin(turn.azimuth());
        sinUp = Math.sin(turn.elevation());
        cosUp = Math.cos(turn.elevation());
        double tall = DIAGONAL * sinUp + HEIGHT * cosUp;
        double mostUp = (1 - MARGIN) * height / tall;
        double mostAcross = (1 - MARGIN) * width / DIAGONAL;
        upScale = Math.min(mostUp, MOST_STRETCH * mostAcross);
        acrossScale = Math.min(mostAcross, MOST_STRETCH * mostUp);
        middleX = width / 2;
        middleY = (0.5 - BELOW) * height + upScale * HEIGHT * cosUp / 2;
    }

    /** A place in the box as it is turned: to the right, into the distance, and upwards. */
    double right(double u, double v) {
        return u * cos - v * sin;
    }

    double away(double u, double v) {
        return u * sin + v * cos;
    }

    /** How high a loss is in the box; NaN of one that is not a finite number. */
    double height(double loss) {
        return Double.isFinite(loss) ? (loss - lowest) / range * HEIGHT : Double.NaN;
    }

    /** The weight across as −1 … 1 within the rectangle. */
    double u(double across) {
        Extent part = relief.part();
        return 2 * (across - part.x1Lower()) / (part.x1Upper() - part.x1Lower()) - 1;
    }

    /** The weight up as −1 … 1 within the rectangle. */
    double v(double up) {
        Extent part = relief.part();
        return 2 * (up - part.x2Lower()) / (part.x2Upper() - part.x2Lower()) - 1;
    }

    /** How high the relief is there; NaN outside. */
    double heightAt(double u, double v) {
        Extent part = relief.part();
        double across = part.x1Lower() + (u + 1) / 2 * (part.x1Upper() - part.x1Lower());
        double up = part.x2Lower() + (v + 1) / 2 * (part.x2Upper() - part.x2Lower());
        return height(relief.at(across, up));
    }

    double x(double u, double v) {
        return middleX + acrossScale * right(u, v);
    }

    double y(double u, double v, double h) {
        return middleY - upScale * (h * cosUp + away(u, v) * sinUp);
    }

    /** The larger, the farther away. */
    double depth(double u, double v, double h) {
        return away(u, v) * cosUp - h * sinUp;
    }

    /** Whether something of the relief stands before a place on it. */
    boolean isHidden(double u, double v, double h) {
        for (int k = 2; k < LOOKS; k++) {
            double way = 3.0 * k / LOOKS;
            double nearU = u - way * cosUp * sin;
            double nearV = v - way * cosUp * cos;
            double there = heightAt(nearU, nearV);
            if (there > h + way * sinUp + 0.01) {
                return true;
            }
        }
        return false;
    }
}
