package org.sgdviz.session;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.IllegalValueException;

/**
 * What the window of a {@link Session} showed and how: plain values, none of which touches a number of a run.
 *
 * @param shading how the plane behind the points was coloured
 * @param shownLoss which loss was shown
 * @param logarithmic whether the loss axis was logarithmic
 * @param outlines whether misclassified points were outlined
 * @param speed updates a second, greater than 0; infinite: as fast as it goes; empty: automatic, it quickens by itself
 * @param dark whether the window was dark
 * @param textSize size of ordinary text in pixels, {@value #SMALLEST_TEXT} … {@value #LARGEST_TEXT}
 * @param scatter the part of the plane that was shown; null: all points
 * @param xAxis what the loss chart counts along
 * @param equalScales whether both axes of the plane have one scale; null: nobody has said, it goes by the data
 */
public record ViewState(
        Shading shading,
        ShownLoss shownLoss,
        boolean logarithmic,
        boolean outlines,
        OptionalDouble speed,
        boolean dark,
        int textSize,
        @Nullable Extent scatter,
        XAxis xAxis,
        @Nullable Boolean equalScales) {

    /** The smallest, usual and largest text size, in pixels. */
    public static final int SMALLEST_TEXT = 10;

    public static final int USUAL_TEXT = 13;
    public static final int LARGEST_TEXT = 28;

    /** The default view, for a session that no window has shown yet. */
    public static final ViewState DEFAULT = new ViewState(
            Shading.SMOOTH,
            ShownLoss.OBJECTIVE,
            false,
            true,
            OptionalDouble.of(60),
            false,
            USUAL_TEXT,
            null,
            XAxis.UPDATES,
            null);

    /** How the plane behind the points is coloured. */
    public enum Shading {
        NONE,
        SMOOTH,
        DISCRETE
    }

    /** What the loss chart counts along. */
    public enum XAxis {
        UPDATES,
        EPOCHS,
        EXAMPLES,
        /** Of computing. */
        SECONDS
    }

    public ViewState {
        if (speed.isPresent() && !(speed.getAsDouble() > 0)) {
            throw new IllegalValueException("illegal.speed", speed.getAsDouble());
        }
        if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
            throw new IllegalValueException("illegal.textSize", SMALLEST_TEXT, LARGEST_TEXT, textSize);
        }
        if (scatter != null
                && !(isRange(scatter.x1Lower(), scatter.x1Upper()) && isRange(scatter.x2Lower(), scatter.x2Upper()))) {
            throw new IllegalValueException(
                    "illegal.scatter", scatter.x1Lower(), scatter.x1Upper(), scatter.x2Lower(), scatter.x2Upper());
        }
    }

    private static boolean isRange(double lower, double upper) {
        return Double.isFinite(lower) && Double.isFinite(upper) && lower < upper;
    }
}
