package org.sgdviz.ui.controller.update;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.Part;
import org.sgdviz.ui.controller.WeightNames;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.UpdateStage;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.update.Explanation;
import org.sgdviz.ui.model.update.UpdateModel;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.update.UpdateView;

/** Joins the lens of one update to the model, and to the scatter plot, where it shows the line before and the pulls. */
public final class UpdateBinding implements Part {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final UpdateModel update;
    private final UpdateWords words;
    private final UpdateOnScatter onScatter;
    private final SlowMotion motion;
    private final UpdateView view = new UpdateView();
    private int weight = 1;
    private @Nullable Explanation shown;
    private int shownWeight = -1;

    /**
     * Made when it is first shown.
     *
     * @param scatter on which the line before and the pulls are shown
     * @param frames asks for a frame, in which it is polled
     * @param clock nanoseconds
     * @param place takes the view, for good
     */
    public UpdateBinding(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            ScatterPlot scatter,
            Runnable frames,
            LongSupplier clock,
            Consumer<Region> place) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.update = new UpdateModel(model);
        this.words = new UpdateWords(messages);
        this.onScatter = new UpdateOnScatter(scatter);
        this.motion = new SlowMotion(model.transport(), settings.updateStage(), clock);
        settings.updateStage().subscribe(any -> frames.run());
        view.setOnWeight(chosen -> {
            weight = chosen;
            frames.run();
        });
        place.accept(view);
    }

    /** Joins them, for good. */
    public UpdateBinding bind() {
        settings.textSize().subscribe(pixels -> view.setTextSize(pixels.doubleValue()));
        view.setOnClose(() -> settings.open(Panel.UPDATE).set(false));
        ObjectProperty<UpdateStage> stage = settings.updateStage();
        view.setOnStage(
                () -> stage.set(stage.get().before()),
                () -> stage.set(stage.get().after()));
        settings.open(Panel.UPDATE).addListener((any, before, now) -> {
            if (!now) {
                update.leave();
                onScatter.clear();
                motion.end();
            }
        });
        return this;
    }

    @Override
    public void poll() {
        update.poll();
        Explanation explanation = update.explanation().get();
        if (explanation == null) {
            showNone();
            return;
        }
        motion.follow(explanation.number());
        weight = Math.min(weight, explanation.update().step().before().length - 1);
        if (!explanation.equals(shown) || weight != shownWeight) {
            shown = explanation;
            shownWeight = weight;
            show(explanation);
        }
        view.light(settings.updateStage().get().ordinal());
        if (update.isOf(model.time().shown().get())) {
            onScatter.show(
                    explanation,
                    settings.updateStage().get(),
                    settings.threshold().get());
        } else {
            onScatter.clear();
        }
    }

    private void showNone() {
        shown = null;
        onScatter.clear();
        motion.end();
        if (update.isTooFast()) {
            view.showEmpty(messages.text("slow.tooFast"));
        } else if (model.time().number() == 0) {
            view.showEmpty(messages.text("slow.none"));
        }
    }

    private void show(Explanation explanation) {
        PastUpdate past = explanation.update().past();
        view.showListing(words.listing(explanation));
        view.setCaption(words.caption(explanation));
        BatchTable table = new BatchTable(explanation, messages);
        view.showRows(table.caption(), table.lines(), table.stages());
        view.showWeightChoice(names(past), weight);
        view.showWeights(words.weights(explanation.update().step()), UpdateWords.stagesOfWeights());
        view.showFormulas(StepFormulas.of(
                explanation.update().step(),
                weight,
                past.features().equals(FeatureMap.PLANE) ? "x" : "φ",
                past.settings().learningRate(),
                Digits.SHORT));
        view.showLine(LineFormulas.of(
                past.features(),
                past.update().weights(),
                past.settings().objective().hasProbability(),
                Digits.SHORT));
    }

    private List<String> names(PastUpdate past) {
        return new WeightNames(messages)
                .of(past.features(), past.data().points().names());
    }

    @Override
    public boolean draw() {
        return update.isBusy() || motion.isUnderWay();
    }

    @Override
    public void close() {
        update.close();
    }
}
