package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sgdviz.data.DataSource;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.Runs;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.view.runs.RunListGestures;
import org.sgdviz.ui.view.runs.RunListView;
import org.sgdviz.ui.view.runs.RunRow;

/** Joins the list of runs to the model. */
public final class RunsBinding implements RunListGestures {

    private static final String ITEMS = ", ";

    private final TrainingModel model;
    private final Runs runs;
    private final Verification verified;
    private final Messages messages;
    private final DataWords data;
    private final RunListView list;
    private final RunNames names;
    private Map<Integer, String> called = Map.of();
    private Experiment shown;

    public RunsBinding(
            TrainingModel model, Verification verified, Messages messages, RunNames names, RunListView list) {
        this.verified = verified;
        this.model = model;
        this.runs = model.runs();
        this.messages = messages;
        this.data = new DataWords(messages);
        this.list = list;
        this.names = names;
        this.shown = model.experiment();
    }

    /** Joins them, for good. */
    public void bind() {
        list.setGestures(this);
        runs.lineup().subscribe(any -> show());
        verified.standings().subscribe(any -> show());
    }

    /**
     * Shows the settings of the run in front, once it has taken them over, and its name, once they act. Once a frame.
     */
    @SuppressWarnings("ReferenceEquality") // another one with each edit; the same names while nothing has changed
    public void poll() {
        if (model.experiment() != shown || names.of(runs.entries(), runs.frontId()) != called) {
            show();
        }
    }

    private void show() {
        shown = model.experiment();
        List<RunEntry> entries = runs.entries();
        List<Experiment> experiments =
                entries.stream().map(entry -> entry.run().experiment()).toList();
        boolean objectives = differ(experiments, each -> each.presentSettings().objective());
        boolean orders = differ(experiments, each -> each.presentSettings().shuffling());
        boolean starts = differ(experiments, Experiment::initSeed);
        List<DataSource> sets = experiments.stream().map(Experiment::data).toList();
        boolean ofOtherData = sets.stream().anyMatch(each -> !each.equals(sets.get(0)));
        called = names.of(entries, runs.frontId());
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i);
            boolean inFront = entry.id() == runs.frontId();
            boolean named = entry.name() != null; // else its name tells what differs
            Experiment experiment = experiments.get(i);
            Hyperparameters settings = inFront
                    ? experiment.presentSettings()
                    : SettingPaths.last(experiment, entry.run().history().size());
            String dataName = named && ofOtherData ? data.among(sets, experiment.data()) : "";
            rows.add(new RunRow(
                    entry.id(),
                    Objects.requireNonNull(called.get(entry.id())),
                    entry.colour(),
                    entry.shown(),
                    inFront,
                    beyond(
                            Objects.requireNonNull(called.get(entry.id())),
                            summary(experiment, settings, named && objectives, named && orders, named && starts)),
                    origin(entry).orElse(dataName),
                    remark(entry, ""),
                    remark(entry, ".tip")));
        }
        list.setRows(rows);
    }

    private static boolean differ(List<Experiment> experiments, Function<Experiment, Object> of) {
        return experiments.stream().map(of).distinct().count() > 1;
    }

    /** The learning rate and the batch size, and of the rest what tells the runs apart. */
    private String summary(
            Experiment experiment, Hyperparameters settings, boolean objectives, boolean orders, boolean starts) {
        String text = messages.text(
                "runs.summary",
                Numbers.setting(settings.learningRate()),
                settings.batchSize().toString());
        if (objectives) {
            text += ", "
                    + messages.text("lossName.OBJECTIVE." + settings.objective().name());
        }
        if (orders) {
            text += ", " + messages.text("runs." + settings.shuffling().name());
        }
        return starts ? text + ", " + messages.text("runs.seed", String.valueOf(experiment.initSeed())) : text;
    }

    /** What a summary tells that the name does not: both are items set off by commas. */
    static String beyond(String name, String summary) {
        List<String> told = List.of(name.split(ITEMS));
        return Arrays.stream(summary.split(ITEMS))
                .filter(item -> !told.contains(item))
                .collect(Collectors.joining(ITEMS));
    }

    private Optional<String> origin(RunEntry entry) {
        Origin from = entry.branchedFrom();
        if (from != null) {
            Optional<String> parent = Optional.ofNullable(called.get(from.run()));
            String update = Numbers.count(from.update());
            return Optional.of(parent.map(name -> messages.text("runs.branched", NameText.within(name), update))
                    .orElseGet(() -> messages.text("runs.branchedOff", update)));
        }
        return Optional.empty();
    }

    private String remark(RunEntry entry, String form) {
        Verification.Standing standing = verified.standings().get().get(entry.run());
        return standing == null ? "" : messages.text("verification.run." + standing.name() + form);
    }

    @Override
    public void broughtToFront(int id) {
        runs.bringToFront(id);
        runs.setShown(id, true); // its curve is drawn now, and stays
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

    @Override
    public void deletedAll(Set<Integer> ids) {
        runs.deleteAll(ids);
    }
}
