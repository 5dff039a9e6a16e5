package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Scale;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.run.Outcome;
import org.sgdviz.text.Messages;

/** What is wrong with a run, its likely cause and what helps, in the words of the terminal. */
final class Advice {

    private Advice() {}

    /** One line for each piece of advice; none if nothing is wrong or no update was made. */
    static List<String> on(TrainResult result) {
        List<String> lines = new ArrayList<>();
        Diagnosis diagnosis = result.diagnosis();
        if (result.updates() == 0 && result.outcome() != Outcome.DIVERGED) {
            return lines;
        }
        if (diagnosis.noBetter()) {
            lines.add(noBetter(result.training()));
        }
        switch (diagnosis.finding()) {
            case UNSTABLE -> lines.add(Plain.text("terminal.advice.unstable"));
            case NOTHING_LEARNED -> lines.add(Plain.text("terminal.advice.nothingLearned"));
            case RATE_TOO_LARGE ->
                lines.add(Plain.text("terminal.advice.alpha", result.settings().learningRate()));
            case NONE -> {}
        }
        if (diagnosis.isOfScale()) {
            lines.add(Plain.text(
                    "terminal.advice.scale",
                    cause(diagnosis.scale().cause(), result.points().names())));
        }
        return lines;
    }

    private static String noBetter(Points points) {
        int label = points.largerClass();
        double share = points.count(label) / (double) points.size();
        String name = Plain.quote(
                label == 1 ? points.names().class1() : points.names().class0());
        return Plain.text("terminal.advice.noBetter", name, Plain.number(100 * share));
    }

    private static String cause(Scale.Cause cause, Names names) {
        String culprit = Plain.quote(cause.culprit(names));
        String figure = Messages.ENGLISH.roundly(cause.figure());
        String other = Plain.quote(cause.other(names));
        return switch (cause.kind()) {
            case UNEVEN -> Plain.text("terminal.advice.scale.uneven", culprit, other, figure);
            case LARGE -> Plain.text("terminal.advice.scale.large", culprit, figure);
            case BOTH_LARGE -> Plain.text("terminal.advice.scale.bothLarge", culprit, other, figure);
        };
    }
}
