package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.Runs;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.view.RunListGestures;
import org.sgdviz.ui.view.RunListView;
import org.sgdviz.ui.view.RunRow;

/** Joins the list of runs to the model. */
public final class RunsBinding implements RunListGestures {

    private final TrainingModel model;
    private final Runs runs;
    private final Messages messages;
    private final RunListView list;
    private Experiment shown;

    public RunsBinding(TrainingModel model, Messages messages, RunListView list) {
        this.model = model;
        this.runs = model.runs();
        this.messages = messages;
        this.list = list;
        this.shown = model.experiment();
    }

    /** Joins them, for good. */
    public void bind() {
        list.setGestures(this);
        runs.entries().subscribe(any -> show());
        runs.inFront().subscribe(any -> show());
    }

    /** Shows the settings of the run in front, once it has taken them over. Called once a frame. */
    @SuppressWarnings("ReferenceEquality") // another one with each edit
    public void poll() {
        if (model.experiment() != shown) {
            show();
        }
    }

    private void show() {
        shown = model.experiment();
        List<RunEntry> entries = runs.entries().get();
        boolean oneStart = entries.stream()
                        .map(entry -> entry.run().experiment().initSeed())
                        .distinct()
                        .count()
                == 1;
        List<RunRow> rows = new ArrayList<>();
        for (RunEntry entry : entries) {
            rows.add(new RunRow(
                    entry.id(),
                    entry.name(),
                    entry.colour(),
                    entry.shown(),
                    entry.id() == runs.inFront().get(),
                    summary(entry.run().experiment(), oneStart),
                    origin(entry)));
        }
        list.setRows(rows);
    }

    private String summary(Experiment experiment, boolean oneStart) {
        Hyperparameters settings = experiment.presentSettings();
        String text = messages.text(
                "runs.summary",
                Figures.setting(settings.learningRate()),
                settings.batchSize().toString(),
                messages.text("lossName.OBJECTIVE." + settings.objective().name()));
        return oneStart ? text : messages.text("runs.seed", text, String.valueOf(experiment.initSeed()));
    }

    private String origin(RunEntry entry) {
        if (entry.origin() instanceof RunEntry.Branched branched) {
            Optional<String> parent = runs.entries().get().stream()
                    .filter(each -> each.id() == branched.from())
                    .map(RunEntry::name)
                    .findAny();
            String update = Figures.count(branched.update());
            return parent.map(name -> messages.text("runs.branched", name, update))
                    .orElseGet(() -> messages.text("runs.branchedOff", update));
        }
        return "";
    }

    @Override
    public void broughtToFront(int id) {
        runs.bringToFront(id);
    }

    @Override
    public void renamed(int id, String name) {
        runs.rename(id, name);
    }

    @Override
    public void shown(int id, boolean nowShown) {
        runs.setShown(id, nowShown);
    }

    @Override
    public void deleted(int id) {
        runs.delete(id);
    }
}
