package org.sgdviz.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Message;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Synthetic;
import org.sgdviz.file.StoredSession;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.sgd.Hyperparameters;

/** The runs of a session: which of them is meant, and what they are. Their numbers count from 1. */
final class SessionRuns {

    /** More of them nobody reads. */
    private static final int MOST_LISTED = 40;

    private final StoredSession stored;
    private final List<SavedRun> runs;

    SessionRuns(StoredSession stored) {
        this.stored = stored;
        this.runs = stored.session().runs();
    }

    /**
     * The index of the run that the file calls so; where it calls none so, of the one that is called so by its place or
     * has that number.
     *
     * @throws BadInput if there is none, or several: it lists them
     */
    int find(String text) {
        List<Integer> fitting = called(text, stored::nameOf);
        if (fitting.isEmpty()) {
            fitting = called(text, stored.session()::nameOf);
        } else if (fitting.size() > 1) { // perhaps the name of one, and the place of another that has no name
            List<Integer> named =
                    called(text, run -> String.valueOf(runs.get(run).name()));
            fitting = named.size() == 1 ? named : fitting;
        }
        if (fitting.isEmpty()) {
            fitting = called(text, run -> Integer.toString(run + 1));
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        Message found = fitting.isEmpty()
                ? Message.of("terminal.runs.none", Plain.quote(text))
                : Message.of("terminal.runs.several", fitting.size(), Plain.quote(text));
        throw new BadInput(runs.size() == 1 ? "terminal.runs.thereIs" : "terminal.runs.thereAre", found, list(", "));
    }

    private List<Integer> called(String name, IntFunction<String> names) {
        return IntStream.range(0, runs.size())
                .filter(run -> names.apply(run).equals(name))
                .boxed()
                .toList();
    }

    /** Prints the runs, if there are several, and which of them is taken. */
    void print(PrintStream text, int taken) {
        if (runs.size() > 1) {
            text.println(Plain.text("terminal.runs.title"));
            text.println("  " + list(System.lineSeparator() + "  "));
            text.println(Plain.text("terminal.runs.taken", taken + 1, Plain.quote(stored.nameOf(taken))));
            text.println();
        }
    }

    private String list(String separator) {
        String listed = IntStream.range(0, Math.min(runs.size(), MOST_LISTED))
                .mapToObj(this::describe)
                .collect(Collectors.joining(separator));
        int more = runs.size() - MOST_LISTED;
        return more > 0 ? listed + separator + Plain.text("terminal.runs.more", more) : listed;
    }

    private String describe(int run) {
        SavedRun saved = runs.get(run);
        Hyperparameters last = saved.experiment().presentSettings();
        return Plain.text(
                "terminal.runs.run",
                run + 1,
                Plain.quote(stored.nameOf(run)),
                origin(saved.origin(), saved.experiment().data()),
                last.learningRate(),
                Report.batches(last),
                last.objective().id(),
                Plain.count(saved.updates(), Plain.Counted.UPDATE));
    }

    private static String origin(@Nullable Origin origin, DataSource data) {
        if (origin != null && origin.isBranch()) {
            return Plain.text("terminal.runs.branched", origin.run() + 1, origin.update());
        }
        if (data instanceof Synthetic made) {
            return DataOptions.name(made.shape());
        }
        if (data instanceof Playground page) {
            return Report.playground(page);
        }
        return data instanceof Given given ? Plain.visible(given.name()) : Plain.text("terminal.points");
    }
}
