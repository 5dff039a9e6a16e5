package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.view.runs.RunRow;

/**
 * The rows of the list of runs: of each its name, and below it what the name does not tell of its settings, where it
 * comes from, and how its verification stands. FX thread only.
 */
final class RunRows {

    private static final String ITEMS = ", ";

    private final Messages messages;
    private final Verification verified;
    private final DataWords data;
    private final SettingPaths paths;

    RunRows(Messages messages, Verification verified) {
        this.messages = messages;
        this.verified = verified;
        this.data = new DataWords(messages);
        this.paths = new SettingPaths(messages);
    }

    /**
     * A row for each run.
     *
     * @param frontId the id of the run in front
     * @param called what the runs are called, by their ids
     */
    List<RunRow> of(List<RunEntry> entries, int frontId, Map<Integer, String> called) {
        List<Experiment> experiments =
                entries.stream().map(entry -> entry.run().experiment()).toList();
        Differing differing = Differing.among(experiments, paths);
        List<DataSource> sets = experiments.stream().map(Experiment::data).toList();
        boolean ofOtherData = sets.stream().anyMatch(each -> !each.equals(sets.get(0)));
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i);
            String name = Objects.requireNonNull(called.get(entry.id()));
            boolean inFront = entry.id() == frontId;
            boolean named = entry.name() != null; // else its name tells what differs
            Experiment experiment = experiments.get(i);
            Hyperparameters settings = inFront
                    ? experiment.presentSettings()
                    : SettingPaths.last(experiment, entry.run().history().size());
            String dataName = named && ofOtherData ? data.among(sets, experiment.data()) : "";
            rows.add(new RunRow(
                    entry.id(),
                    name,
                    entry.colour(),
                    entry.shown(),
                    inFront,
                    beyond(name, summary(experiment, settings, named ? differing : Differing.NOTHING)),
                    origin(entry, called).orElse(dataName),
                    remark(entry, ""),
                    remark(entry, ".tip")));
        }
        return rows;
    }

    /** In what runs differ, of what a summary tells only where they do. */
    private record Differing(boolean objectives, boolean orders, boolean starts, boolean numerics) {

        static final Differing NOTHING = new Differing(false, false, false, false);

        static Differing among(List<Experiment> all, SettingPaths paths) {
            return new Differing(
                    differ(all, each -> each.presentSettings().objective()),
                    differ(all, each -> each.presentSettings().shuffling()),
                    differ(all, each -> paths.start(each.setup())),
                    differ(all, Experiment::numerics));
        }

        private static boolean differ(List<Experiment> all, Function<Experiment, Object> of) {
            return all.stream().map(of).distinct().count() > 1;
        }
    }

    /** The learning rate and the batch size, and of the rest what tells the runs apart, each an item. */
    private List<String> summary(Experiment experiment, Hyperparameters settings, Differing told) {
        String usual = messages.text(
                "runs.summary",
                Numbers.setting(settings.learningRate()),
                settings.batchSize().toString());
        List<String> items = new ArrayList<>(List.of(usual.split(ITEMS)));
        if (told.objectives()) {
            items.add(messages.text("lossName.OBJECTIVE." + settings.objective().name()));
        }
        if (told.orders()) {
            items.add(messages.text("runs." + settings.shuffling().name()));
        }
        if (told.starts()) {
            items.add(paths.start(experiment.setup()));
        }
        if (told.numerics()) {
            items.add(paths.numerics(experiment));
        }
        return items;
    }

    /** What a summary tells that the name does not, set off by commas as the items of the name are. */
    static String beyond(String name, List<String> summary) {
        String told = ITEMS + name + ITEMS;
        return summary.stream()
                .filter(item -> !told.contains(ITEMS + item + ITEMS))
                .collect(Collectors.joining(ITEMS));
    }

    private Optional<String> origin(RunEntry entry, Map<Integer, String> called) {
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
}
