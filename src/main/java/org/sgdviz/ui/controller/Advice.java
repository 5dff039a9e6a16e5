package org.sgdviz.ui.controller;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Scale;
import org.sgdviz.run.Diagnosis;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.Situation;

/** What is wrong with a run, its likely cause and what helps, in words. */
final class Advice {

    private final Messages messages;

    Advice(Messages messages) {
        this.messages = messages;
    }

    /** The advice on a run that stands so, as sentences; null if nothing is wrong. */
    @Nullable
    String on(Situation situation, @Nullable Assessment assessment, Points points, double learningRate) {
        if (assessment == null || !isPresent(situation)) {
            return null;
        }
        Diagnosis diagnosis = assessment.diagnosis();
        Names names = points.names();
        if (diagnosis.finding() != Diagnosis.Finding.NONE
                && diagnosis.isWithoutReturn(assessment.weights(), learningRate)) {
            return messages.text("advice.WITHOUT_RETURN");
        }
        return switch (diagnosis.finding()) {
            case UNSTABLE ->
                withCause(messages.text("advice.UNSTABLE"), diagnosis, names, messages.text("advice.UNSTABLE.remedy"));
            case NOTHING_LEARNED ->
                withCause(
                        messages.text("advice.NOTHING_LEARNED"),
                        diagnosis,
                        names,
                        messages.text("advice.scale.remedy"));
            case RATE_TOO_LARGE ->
                withCause(
                        messages.text("advice.RATE_TOO_LARGE", Numbers.setting(learningRate)),
                        diagnosis,
                        names,
                        messages.text("advice.RATE_TOO_LARGE.remedy"));
            case NONE ->
                (situation == Situation.COMPLETED || situation == Situation.STOPPED) && diagnosis.noBetter()
                        ? withCause(
                                messages.text("advice.NO_BETTER", larger(points)),
                                diagnosis,
                                names,
                                messages.text("advice.NO_BETTER.remedy"))
                        : null;
        };
    }

    /** Whether standardized features would help, before anything has gone wrong too. */
    boolean offersStandardization(Situation situation, @Nullable Assessment assessment) {
        return assessment != null
                && isPresent(situation)
                && assessment.diagnosis().inputs().isHard();
    }

    private static boolean isPresent(Situation situation) {
        return situation == Situation.READY
                || situation == Situation.PLAYING
                || situation == Situation.PAUSED
                || situation == Situation.COMPLETED
                || situation == Situation.STOPPED;
    }

    private static String larger(Points points) {
        return points.largerClass() == 1
                ? points.names().class1()
                : points.names().class0();
    }

    private String withCause(String lead, Diagnosis diagnosis, Names names, String remedy) {
        return diagnosis.isOfScale()
                ? lead + " " + cause(diagnosis.scale().cause(), names) + " " + messages.text("advice.scale.remedy")
                : lead + " " + remedy;
    }

    private String cause(Scale.Cause cause, Names names) {
        String culprit = NameText.brief(cause.culprit(names));
        String figure = messages.about(cause.figure());
        String other = NameText.brief(cause.other(names));
        return messages.text("advice.scale." + cause.kind(), culprit, other, figure);
    }
}
