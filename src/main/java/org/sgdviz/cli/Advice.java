package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.Names;
import org.sgdviz.data.NumberWords;
import org.sgdviz.data.Points;
import org.sgdviz.data.Scale;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Outcome;

/** What is wrong with a run, its likely cause and what helps, in the words of the terminal. */
final class Advice {

    private Advice() {}

    /** A line for each thing there is to say; none where nothing is wrong, or no update was made. */
    static List<String> on(TrainResult result) {
        List<String> lines = new ArrayList<>();
        Diagnosis diagnosis = result.diagnosis();
        if (result.updates() == 0 && result.outcome() != Outcome.DIVERGED) {
            return lines;
        }
        if (diagnosis.noBetter()) {
            lines.add("No better than calling every point " + larger(result.points()));
        }
        switch (diagnosis.finding()) {
            case UNSTABLE ->
                lines.add("Unstable: after each of the last epochs the loss was above where it started;"
                        + " a smaller --alpha or a larger --batch-size may help");
            case NOTHING_LEARNED ->
                lines.add("Nothing was learned: after each of the last epochs the loss was no lower"
                        + " than for a classifier that ignores the coordinates");
            case RATE_TOO_LARGE ->
                lines.add("Alpha " + Plain.exact(result.settings().learningRate())
                        + " is far too large for these points");
            case NONE -> {}
        }
        if (diagnosis.isOfScale()) {
            lines.add("Likely cause: the scale of the columns, as "
                    + cause(diagnosis.scale().cause(), result.points().names())
                    + "; scale both to similar ranges around 0, or try a much smaller --alpha");
        }
        return lines;
    }

    private static String larger(Points points) {
        int label = points.largerClass();
        double share = points.count(label) / (double) points.size();
        return Plain.quote(label == 1 ? points.names().class1() : points.names().class0()) + ", which is right for "
                + Plain.number(100 * share) + " %";
    }

    private static String cause(Scale.Cause cause, Names names) {
        String culprit = Plain.quote(cause.culprit(names));
        String figure = NumberWords.about(cause.figure());
        String other = Plain.quote(cause.other(names));
        return switch (cause.kind()) {
            case UNEVEN -> culprit + " spreads " + figure + " times as widely as " + other;
            case LARGE -> culprit + " has values as large as " + figure;
            case BOTH_LARGE -> culprit + " and " + other + " have values as large as " + figure;
        };
    }
}
