package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.file.SessionFile;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Initialization;

/**
 * Random experiments of every kind, trained with edits on the way, saved to a session file, opened and made again: the
 * same to the last bit, weights, what the method remembers and all, and so is what they do next.
 */
class RandomRunsFileTest {

    private static final int TURNS = 120;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(500, 540);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunThatWasSavedIsMadeAgain(long seed) throws IOException {
        KeptRun live = new KeptRun(seed, 4).turns(TURNS);

        Run again =
                madeAgain(opened(List.of(SavedRun.of(null, 0, live.run, null))).get(0));

        assertSame(again, live.run);
        Replay replay = new Replay(again.recording());
        for (int n = live.kept.size() - 1; n >= 0; n -= 1 + n / 8) {
            assertThat(KeptRun.of(replay.at(n))).as("update %s", n).isEqualTo(live.kept.get(n));
        }
        goOn(live.run);
        goOn(again);
        assertSame(again, live.run);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBranchThatWasSavedIsMadeAgain(long seed) throws IOException {
        Run parent = new KeptRun(seed, 3).turns(TURNS).run;
        long at = new Random(seed).nextInt((int) parent.history().size() + 1);
        Run branch = Run.branch(parent, at);
        branch.apply(Setting.LEARNING_RATE.to(0.125));
        goOn(branch);
        Origin origin = new Origin(Origin.Kind.BRANCHED, 0, at);

        List<SavedRun> opened =
                opened(List.of(SavedRun.of(null, 0, parent, null), SavedRun.of(null, 1, branch, origin)));

        assertSame(madeAgain(opened.get(0)), parent);
        assertSame(madeAgain(opened.get(1)), branch);
    }

    /** Whose points and first weights are not in the file, but what they are made of. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRunOnPointsThatAreGeneratedIsMadeAgain(long seed) throws IOException {
        Random random = new Random(seed);
        Playground.Set set = Playground.Set.values()[random.nextInt(Playground.Set.values().length)];
        Playground link = new Playground(set, random.nextInt(51), "0." + seed);
        List<Initialization> starts = new ArrayList<>(Initialization.ALL);
        starts.add(Initialization.of(link));
        Experiment any = new RandomEdits(seed).experiment();
        Setup setup = any.setup().withData(link).withInitialization(starts.get(random.nextInt(starts.size())));
        Run run = new Run(new Experiment(setup, any.settings()));
        for (int i = 0; i < TURNS && run.canStep(); i++) {
            run.step();
        }
        run.publish();

        Run again = madeAgain(opened(List.of(SavedRun.of(null, 0, run, null))).get(0));

        assertSame(again, run);
    }

    @Test
    void theSeedsComeUponMemoriesOfEveryPart() {
        List<String> found = new ArrayList<>();
        seeds().forEach(seed -> {
            var memory =
                    new KeptRun(seed, 4).turns(TURNS).run.trainer().checkpoint().memory();
            if (!memory.optimizer().isEmpty()) {
                found.add("optimizer");
            }
            if (!memory.penalty().isEmpty()) {
                found.add("penalty");
            }
            if (!memory.stopping().isEmpty()) {
                found.add("stopping");
            }
            if (!memory.carried().isEmpty()) {
                found.add("carried");
            }
        });
        assertThat(found).contains("optimizer", "penalty", "stopping", "carried");
    }

    private List<SavedRun> opened(List<SavedRun> runs) throws IOException {
        Path file = folder.resolve("runs.sgd.json");
        Session session = new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT);
        SessionFile.write(session, file);
        Session read = SessionFile.read(file);
        assertThat(read).isEqualTo(session);
        return read.runs();
    }

    private static Run madeAgain(SavedRun saved) {
        Points points = saved.experiment().data().points();
        Rerun rerun = new Rerun(saved.record(), points, System::nanoTime);
        assertThat(rerun.carryOut(() -> false)).isTrue();
        return rerun.run();
    }

    private static void goOn(Run run) {
        for (int i = 0; i < 20 && run.canStep(); i++) {
            run.step();
        }
        run.publish();
    }

    private static void assertSame(Run again, Run live) {
        assertThat(again.experiment()).isEqualTo(live.experiment());
        assertThat(again.trainer().weights()).isEqualTo(live.trainer().weights());
        assertThat(again.trainer().checkpoint()).isEqualTo(live.trainer().checkpoint());
        assertThat(again.history().latest()).isEqualTo(live.history().latest());
        assertThat(again.outcome()).isEqualTo(live.outcome());
        assertThat(again.stoppedBy()).isEqualTo(live.stoppedBy());
    }
}
