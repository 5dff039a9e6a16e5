package org.sgdviz.ui.view.plot;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of runs, by number. They are in plots.css, chosen to be told apart by colour-blind viewers too. */
public final class RunColour {

    private static final Ink[] INKS = {Ink.RUN_0, Ink.RUN_1, Ink.RUN_2, Ink.RUN_3, Ink.RUN_4, Ink.RUN_5};

    /** How much of a run's colour is in its band; the rest is background. */
    private static final double IN_BAND = 0.3;

    private RunColour() {}

    public static Color of(Plot plot, int colour) {
        return plot.ink(INKS[colour % INKS.length]);
    }

    /** The colour of a run's band from minimum to maximum, through which one can see other runs if there are any. */
    public static Color band(Plot plot, int colour, boolean overOthers) {
        if (overOthers) {
            return of(plot, colour).deriveColor(0, 1, 1, IN_BAND);
        }
        return colour % INKS.length == 0
                ? plot.ink(Ink.LOSS_BAND)
                : plot.ink(Ink.BACKGROUND).interpolate(of(plot, colour), IN_BAND);
    }

    /** Gives a region the style class by which the style sheet colours it. */
    public static void dress(Region swatch, int colour) {
        String style = "run-" + colour % INKS.length;
        if (!swatch.getStyleClass().contains(style)) {
            swatch.getStyleClass().removeIf(other -> other.startsWith("run-"));
            swatch.getStyleClass().add(style);
        }
    }
}
