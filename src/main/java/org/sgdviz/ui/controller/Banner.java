package org.sgdviz.ui.controller;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.Situation;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.UndoHistory;
import org.sgdviz.ui.view.control.HeadRow;

/** The line above the plots: says how the run stands, what is wrong with it and what can be done. FX thread. */
final class Banner {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass INVITATION = PseudoClass.getPseudoClass("invitation");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final TrainingModel model;
    private final Messages messages;
    private final Advice advice;
    private final ChangeWords changes;
    private final HeadRow head;
    private final Node node;
    private final Label words;
    private final Button standardize;

    /**
     * One that says nothing yet.
     *
     * @param head the row that gives it up where room is short and nothing important is said
     * @param node what is coloured by what is said
     * @param words the words in it
     * @param standardize offers to standardize the features, where their scale is what is wrong
     */
    Banner(TrainingModel model, Messages messages, HeadRow head, Node node, Label words, Button standardize) {
        this.model = model;
        this.messages = messages;
        this.advice = new Advice(messages);
        this.changes = new ChangeWords(messages);
        this.head = head;
        this.node = node;
        this.words = words;
        this.standardize = standardize;
    }

    /** Follows the model from now on, for good. */
    void bind() {
        standardize.managedProperty().bind(standardize.visibleProperty());
        standardize.setOnAction(event ->
                model.changeSetup(setup -> setup.withFeatures(setup.features().standardized(true))));
        model.situation().subscribe(any -> show());
        model.assessment().subscribe(any -> show());
        model.transport().training().subscribe(any -> show());
        model.undo().returned().subscribe(any -> show());
        model.transport().endTooNear().subscribe(any -> show());
    }

    private void show() {
        Situation situation = model.situation().get();
        Assessment assessment = model.assessment().get();
        String warning = advice.on(
                situation,
                assessment,
                model.points().points().get().points(),
                model.settings().get().learningRate());
        String back = whatReturned(situation);
        boolean past = situation == Situation.PAST || situation == Situation.FILM || situation == Situation.BRANCHING;
        words.setText(text(situation, warning, back, past));
        standardize.setVisible(advice.offersStandardization(situation, assessment));
        head.setDispensable(warning == null
                && back == null
                && !past
                && (situation == Situation.PLAYING || situation == Situation.PAUSED));
        boolean invites = situation == Situation.READY
                || situation == Situation.NEEDS_POINTS
                || situation == Situation.NEEDS_OTHER_CLASS
                || situation == Situation.NEEDS_MORE_POINTS;
        node.pseudoClassStateChanged(PAST, past);
        node.pseudoClassStateChanged(WARNING, warning != null);
        node.pseudoClassStateChanged(DANGER, situation == Situation.DIVERGED);
        node.pseudoClassStateChanged(INVITATION, invites && warning == null);
        node.pseudoClassStateChanged(DONE, warning == null && isEnd(situation) && isLearned(assessment));
    }

    private String text(Situation situation, @Nullable String warning, @Nullable String back, boolean past) {
        String text = situationText(situation);
        if (warning != null) {
            boolean ends = isEnd(situation) || situation == Situation.READY;
            text = ends ? warning + " " + text : warning;
        }
        if (back != null) {
            text = back + (warning != null ? " " + warning : "");
        }
        if (past && model.transport().training().get()) {
            String here = situation == Situation.PAST ? messages.text("situation.PAST.training") : text;
            text = messages.text("situation.training") + " " + here;
        }
        return text;
    }

    private String situationText(Situation situation) {
        int epochs = model.settings().get().epochs().orElse(0);
        if (situation == Situation.COMPLETED && isEndPassed()) {
            return messages.text("situation.COMPLETED.passed", epochs);
        }
        if (situation == Situation.COMPLETED && model.transport().endTooNear().get()) {
            return messages.text("situation.COMPLETED.justNow", epochs);
        }
        if (situation == Situation.STOPPED) {
            return stopped();
        }
        if (situation == Situation.READY
                && model.isReset()
                && model.runs().entries().size() > 1) {
            return messages.text("situation.READY.reset");
        }
        boolean tutorial = situation == Situation.READY && model.experiment().equals(Experiment.TUTORIAL);
        return messages.text("situation." + situation.name() + (tutorial ? ".tutorial" : ""), epochs);
    }

    private static boolean isEnd(Situation situation) {
        return situation == Situation.COMPLETED || situation == Situation.STOPPED;
    }

    private String stopped() {
        Stopping stopping = model.settings().get().method().stopping();
        Stopping.Rule rule = model.stoppedBy();
        if (rule == null) {
            return "";
        }
        OptionalDouble limit = rule == Stopping.Rule.BELOW ? stopping.stopBelow() : stopping.tol();
        String why =
                messages.text("situation.STOPPED." + rule.id(), Numbers.setting(limit.orElse(0)), stopping.patience());
        String what = model.transport().endTooNear().get() ? "situation.STOPPED.justNow" : "situation.STOPPED.go";
        return why + " " + messages.text(what);
    }

    /**
     * That a setting has got its value back, as long as nothing more important is to be said; null if there is nothing.
     */
    private @Nullable String whatReturned(Situation situation) {
        UndoHistory.Returned returned = model.undo().returned().get();
        boolean ordinary = situation == Situation.READY
                || situation == Situation.PLAYING
                || situation == Situation.PAUSED
                || isEnd(situation);
        if (returned == null || !ordinary) {
            return null;
        }
        String key = returned.undone() ? "undo.undone" : "undo.redone";
        String form = returned.change().isOf(Setting.EPOCHS) && isEndPassed()
                ? ".passed"
                : model.latest().get().number() == 0 ? ".start" : "";
        return messages.text(key + form, changes.text(returned.change(), returned.before()));
    }

    /** Whether there is an end, and the run has gone on beyond it. */
    private boolean isEndPassed() {
        OptionalInt end = model.settings().get().epochs();
        return end.isPresent() && model.latest().get().epoch() > end.getAsInt();
    }

    /** Whether it is known that the last weights are better than one answer for all points. */
    private boolean isLearned(@Nullable Assessment assessment) {
        return assessment != null
                && !assessment.diagnosis().noBetter()
                && assessment.weights().equals(model.latest().get().weights());
    }
}
