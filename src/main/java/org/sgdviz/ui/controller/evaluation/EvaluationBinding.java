package org.sgdviz.ui.controller.evaluation;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Role;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.controller.Part;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.evaluation.Confusion;
import org.sgdviz.ui.model.evaluation.EvaluationModel;
import org.sgdviz.ui.model.evaluation.Roc;
import org.sgdviz.ui.view.evaluation.EvaluationView;

/** Joins the evaluation lens to the model: whose points, at which threshold, with which weights. */
public final class EvaluationBinding implements Part {

    /** The scale of probabilities ends where they say nothing more. */
    private static final double LEAST_PROBABILITY = 0.001;

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Runnable frames;
    private final EvaluationModel evaluation;
    private final EvaluationView view = new EvaluationView();

    /**
     * Made when it is first shown.
     *
     * @param frames asks for a frame, in which it is polled
     * @param place takes the view, for good
     */
    public EvaluationBinding(
            TrainingModel model, ViewSettings settings, Messages messages, Runnable frames, Consumer<Region> place) {
        this.frames = frames;
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.evaluation = new EvaluationModel(model);
        place.accept(view);
    }

    /** Joins them, for good. */
    public EvaluationBinding bind() {
        settings.textSize().subscribe(pixels -> view.setTextSize(pixels.doubleValue()));
        settings.open(Panel.EVALUATION).addListener((any, before, now) -> {
            if (!now) { // nobody sees any more that it is another one
                settings.threshold().set(0);
            }
        });
        view.setOnClose(() -> settings.open(Panel.EVALUATION).set(false));
        view.setOnRole(test -> evaluation.role().set(test ? Role.TEST : Role.TRAINING));
        evaluation.role().subscribe(any -> frames.run());
        view.setOnThreshold(
                value -> settings.threshold().set(score(value)),
                () -> settings.threshold().set(0));
        settings.threshold().subscribe(any -> showThreshold());
        model.settings().present().map(Hyperparameters::objective).subscribe(any -> showThreshold());
        evaluation.roc().subscribe(this::show);
        return this;
    }

    @Override
    public void poll() {
        evaluation.poll();
        showCaption();
    }

    @Override
    public boolean draw() {
        return evaluation.isBusy();
    }

    @Override
    public void close() {
        evaluation.close();
    }

    private void showCaption() {
        Moment moment = model.time().shown().get();
        String update = Numbers.count(moment.number());
        boolean test = evaluation.role().get() == Role.TEST;
        Average average = moment.average();
        view.setCaption(
                average == null
                        ? messages.text(test ? "evaluation.weights.test" : "evaluation.weights", update)
                        : messages.text(
                                test ? "evaluation.average.test" : "evaluation.average",
                                update,
                                Numbers.count(average.since())));
    }

    private void show(@Nullable Roc roc) {
        if (roc == null) {
            view.showEmpty("");
            return;
        }
        if (roc.size() == 0) {
            boolean test = evaluation.role().get() == Role.TEST;
            view.showEmpty(messages.text(test ? "evaluation.noTest" : "evaluation.noPoints"));
            return;
        }
        view.showCurve(roc.falsePositiveRates(), roc.truePositiveRates());
        showThreshold();
    }

    private void showThreshold() {
        Roc roc = evaluation.roc().get();
        if (roc == null || roc.size() == 0) {
            return;
        }
        double score = settings.threshold().get();
        Confusion counts = roc.at(score);
        view.showCounts(
                counts.truePositives(), counts.falseNegatives(), counts.falsePositives(), counts.trueNegatives());
        view.showRates(counts.accuracy(), counts.precision(), counts.recall(), counts.f1(), roc.area());
        view.showMark(counts.fallOut(), counts.recall());
        String word = Numbers.loss(score);
        if (isOfProbability()) {
            double p = probability(score);
            view.showThreshold(
                    LEAST_PROBABILITY,
                    p,
                    1 - LEAST_PROBABILITY,
                    score == 0,
                    messages.text("evaluation.threshold.probability", Numbers.probability(p), word));
        } else {
            view.showThreshold(
                    roc.lowest(), score, roc.highest(), score == 0, messages.text("evaluation.threshold.score", word));
        }
    }

    private boolean isOfProbability() {
        return model.settings().get().objective().hasProbability();
    }

    private double score(double onScale) {
        return isOfProbability() ? Math.log(onScale / (1 - onScale)) : onScale;
    }

    private static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
