package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/** The fields of a run in a session file, as far as they can be understood without the others. */
final class RunJson {

    /** What stands for the curve that is shown beside those of other data. */
    private static final String ALWAYS = "always";

    /** What a branch shares with the run that it branched off, and does not say again. */
    private static final List<String> FIELDS_OF_NO_BRANCH = List.of(
            "restarted_from",
            "data",
            "split",
            "init_seed",
            "shuffle_seed",
            "initialization",
            "features",
            "standardize",
            "settings",
            "numerics");

    private static final int BYTES_PER_RUN = 400;
    private static final int BYTES_PER_REFERENCE = 16;
    private static final int MOST_EDITS = Integer.MAX_VALUE - 8;

    private final JsonCursor cursor;
    private final List<Edit> edits = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String numberedName;
    private int colour;
    private Visibility shown = Visibility.HIDDEN;
    private @Nullable Origin origin;
    private int data;
    private int initSeed;
    private int shuffleSeed;
    private @Nullable SplitJson split;
    private Initialization initialization = Initialization.UNIFORM;
    private final FeaturesJson features = new FeaturesJson();
    private @Nullable Weights start;
    private @Nullable Integer numerics;
    private Hyperparameters settings = Hyperparameters.TUTORIAL;
    private long updates;
    private Weights weights = new Weights(0);
    private @Nullable Weights average;
    private WeightLists weightLists = new WeightLists();
    private boolean diverged;
    private @Nullable SavedCurves curves;

    private RunJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static RunJson read(JsonCursor cursor) throws IOException {
        cursor.take(BYTES_PER_RUN);
        RunJson run = new RunJson(cursor);
        cursor.takeWeightLists();
        Set<String> seen = cursor.object(run::readField);
        run.weightLists = cursor.takeWeightLists();
        if (cursor.version() < FormatVersion.TWO) {
            cursor.require(seen, "name");
        }
        cursor.require(seen, "colour", "shown", "edits", "updates", "weights");
        Origin from = run.origin;
        if (from != null && seen.contains("branched_from")) {
            if (run.start != null && from.update() > 0) {
                throw cursor.refused(new IllegalValueException("json.startOfBranch"));
            }
            for (String of : FIELDS_OF_NO_BRANCH) {
                if (seen.contains(of)) {
                    throw cursor.refused(new IllegalValueException("json.fieldOfBranch", of));
                }
            }
        } else {
            cursor.require(seen, "data", "init_seed", "shuffle_seed", "settings");
        }
        return run;
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "name" -> name = readName();
            case "colour" -> colour = cursor.whole(0, Integer.MAX_VALUE);
            case "shown" -> shown = readShown(cursor);
            case "branched_from" -> origin = readOrigin(Origin.Kind.BRANCHED);
            case "restarted_from" -> origin = readOrigin(Origin.Kind.RESTARTED);
            case "data" -> data = cursor.whole(0, Integer.MAX_VALUE);
            case "init_seed" -> initSeed = cursor.whole(0, Integer.MAX_VALUE);
            case "shuffle_seed" -> shuffleSeed = cursor.whole(0, Integer.MAX_VALUE);
            case "features" -> features.readList(cursor);
            case "standardize" -> features.readStandardized(cursor);
            case "settings" -> readSettings();
            case "edits" -> cursor.array(() -> edits.add(EditJson.read(cursor)));
            case "updates" -> updates = cursor.whole(0, Long.MAX_VALUE);
            case "split" -> {
                cursor.requireVersion(FormatVersion.TWO);
                split = SplitJson.read(cursor);
            }
            case "initialization" -> {
                cursor.requireVersion(FormatVersion.TWO);
                initialization = readInitialization(cursor);
            }
            case "start_weights" -> {
                cursor.requireVersion(FormatVersion.TWO);
                start = new Weights(cursor.weights());
            }
            case "numerics" -> {
                cursor.requireVersion(FormatVersion.TWO);
                numerics = cursor.whole(1, Integer.MAX_VALUE);
            }
            case "weights" -> weights = new Weights(cursor.weights());
            case "average" -> {
                cursor.requireVersion(FormatVersion.TWO);
                average = new Weights(cursor.weights());
            }
            case "diverged" -> diverged = cursor.flag();
            case "progress" -> curves = CurvesJson.read(cursor);
            default ->
                throw cursor.unknownField("name, colour, shown, branched_from, restarted_from, data, split, init_seed,"
                        + " shuffle_seed, initialization, features, standardize, start_weights, numerics, settings,"
                        + " edits, updates, weights, average, diverged, progress");
        }
    }

    /** Before version 2 a run whose name nobody had given was called by its number. */
    private @Nullable String readName() throws IOException {
        String text = cursor.text();
        if (cursor.version() < FormatVersion.TWO && Session.isNumberedName(text)) {
            numberedName = text;
            return null;
        }
        return text;
    }

    /** By a name, or the values of a link. */
    private static Initialization readInitialization(JsonCursor cursor) throws IOException {
        return cursor.isText()
                ? cursor.choice(Initialization.ALL.toArray(new Initialization[0]), Initialization::id)
                : Initialization.of(DataJson.readPlayground(cursor));
    }

    static void writeShown(Visibility shown, JsonGenerator json) throws IOException {
        switch (shown) {
            case HIDDEN -> json.writeBoolean(false);
            case WITH_ITS_DATA -> json.writeBoolean(true);
            case ALWAYS -> json.writeString(ALWAYS);
        }
    }

    private static Visibility readShown(JsonCursor cursor) throws IOException {
        if (cursor.isText()) {
            return cursor.choice(new Visibility[] {Visibility.ALWAYS}, only -> ALWAYS);
        }
        return cursor.flag() ? Visibility.WITH_ITS_DATA : Visibility.HIDDEN;
    }

    private Origin readOrigin(Origin.Kind kind) throws IOException {
        int[] run = new int[1];
        long[] update = new long[1];
        Set<String> seen = cursor.object(field -> {
            switch (field) {
                case "run" -> run[0] = cursor.whole(0, Integer.MAX_VALUE);
                case "update" -> update[0] = cursor.whole(0, Long.MAX_VALUE);
                default -> throw cursor.unknownField("run, update");
            }
        });
        cursor.require(seen, "run", "update");
        return new Origin(kind, run[0], update[0]);
    }

    private void readSettings() throws IOException {
        Hyperparameters[] read = {Hyperparameters.TUTORIAL};
        for (SettingJson<?> row : SettingJson.ALL.rows()) {
            read[0] = row.withoutField(read[0]);
        }
        Set<String> seen = cursor.object(field -> {
            try {
                read[0] = setting(field).readField(cursor, read[0]);
            } catch (IllegalValueException e) {
                throw cursor.refused(e);
            }
        });
        for (SettingJson<?> row : SettingJson.ALL.rows()) {
            if (row.isRequired(cursor.version())) {
                cursor.require(seen, row.id());
            }
        }
        settings = read[0];
    }

    private SettingJson<?> setting(String field) throws IOException {
        for (SettingJson<?> row : SettingJson.ALL.rows()) {
            if (row.id().equals(field)) {
                return row;
            }
        }
        throw cursor.unknownField(
                SettingJson.ALL.rows().stream().map(SettingJson::id).collect(Collectors.joining(", ")));
    }

    /**
     * The run, now that the data sets and the runs before it are known.
     *
     * @param usual the version of the numerics of all runs that do not have another one
     * @throws IllegalArgumentException if they do not fit
     */
    SavedRun toRun(List<DataSource> sets, List<SavedRun> before, int usual, JsonCursor budget) throws IOException {
        Experiment experiment;
        int version;
        if (origin != null && origin.isBranch()) {
            experiment = branch(origin, before, budget);
            version = before.get(origin.run()).numerics();
        } else {
            if (data >= sets.size()) {
                throw new IllegalValueException("json.dataNumber", sets.size(), data);
            }
            version = numerics == null ? usual : numerics;
            // Later numerics that this program does not have are still best replaced by its latest.
            Numerics known = Numerics.of(version).orElse(Numerics.latest());
            Setup setup = new Setup(sets.get(data), initSeed, shuffleSeed)
                    .withInitialization(initialization)
                    .withFeatures(features.toMap())
                    .withNumerics(known);
            if (split != null) {
                setup = setup.withSplit(split.of(setup.data(), budget));
            }
            experiment = new Experiment(setup, settings, edits);
        }
        weightLists.require(experiment.features());
        if (start != null) {
            experiment = experiment.withSetup(experiment.setup().withStart(start));
        }
        return new SavedRun(name, colour, shown, experiment, updates, weights, average, diverged, origin, version);
    }

    /** What the file calls a run that has no name of its own; null if it has one, or the file does not say. */
    @Nullable
    String numberedName() {
        return numberedName;
    }

    /** What lets the run be shown at once; null if nothing does. */
    @Nullable
    SavedCurves curves() {
        return curves;
    }

    private Experiment branch(Origin from, List<SavedRun> before, JsonCursor budget) throws IOException {
        if (from.run() >= before.size()) {
            throw new IllegalValueException("json.branchedFrom", from.run());
        }
        if (!edits.isEmpty() && edits.get(0).update() < from.update()) {
            throw new IllegalValueException(
                    "json.editsOfBranch", from.update(), edits.get(0).update());
        }
        Experiment past = before.get(from.run()).experiment().before(from.update());
        long count = (long) past.edits().size() + edits.size();
        if (count > MOST_EDITS) {
            throw new IllegalValueException("json.tooManyEdits");
        }
        budget.take(BYTES_PER_REFERENCE * count);
        List<Edit> all = new ArrayList<>((int) count);
        all.addAll(past.edits());
        all.addAll(edits);
        return past.withEdits(all);
    }
}
