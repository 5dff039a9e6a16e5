package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.BatchSize;

/** What the autosave keeps of long runs, so that they are shown at once after a crash. */
class AutosavedCurvesTest {

    private static final Experiment ENDLESS = Experiment.of(
            Experiment.TUTORIAL.data(),
            42,
            0,
            Experiment.TUTORIAL.settings().withoutEnd().withBatchSize(new BatchSize(400)));

    /** Of 400 examples each: more than a second's. */
    private static final int LONG = 60_000;

    @TempDir
    Path state;

    private final AtomicLong now = new AtomicLong(7);
    private final Run run = new Run(ENDLESS);
    private Autosave autosave;

    @BeforeEach
    void begin() throws IOException {
        autosave = Autosave.begin(state, 1 << 20, now::get);
    }

    @AfterEach
    void end() throws IOException {
        autosave.close();
    }

    @Test
    void aLongRunIsWrittenAtMostOnceAMinute() throws IOException {
        train(LONG);
        autosave.save(live(run));
        byte[] first = Files.readAllBytes(onlyFile());

        train(3000);
        seconds(59);
        autosave.save(live(run));
        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(first);

        seconds(1);
        autosave.save(live(run));
        assertThat(Files.readAllBytes(onlyFile())).isNotEqualTo(first);
    }

    @Test
    void ofManyLongRunsOneIsWrittenAtATime() throws IOException {
        train(LONG);
        Run[] runs = {run, Run.branch(run, LONG), Run.branch(run, LONG), new Run(Experiment.TUTORIAL)};
        for (int saved = 1; saved <= 3; saved++) {
            autosave.save(live(runs));
            assertThat(files()).hasSize(saved);
        }
        autosave.save(live(runs));
        assertThat(files()).as("the short one needs none").hasSize(3);
    }

    @Test
    void eachIsWrittenAtMostOnceAMinuteWhileOthersAreNot() throws IOException {
        train(LONG);
        Run branch = Run.branch(run, LONG);
        autosave.save(live(branch, run));
        seconds(30);
        autosave.save(live(branch, run));
        byte[] first = Files.readAllBytes(file(2));
        train(3000);

        seconds(59);
        autosave.save(live(branch, run));
        assertThat(Files.readAllBytes(file(2))).isEqualTo(first);

        seconds(1);
        autosave.save(live(branch, run));
        assertThat(Files.readAllBytes(file(2))).isNotEqualTo(first);
    }

    @Test
    void whereItCannotBeWrittenTheSessionIsSavedNevertheless() throws IOException {
        train(LONG);
        Path slot = slot();
        Files.createDirectories(slot.resolve("1.progress").resolve("in the way"));

        autosave.save(live(run));
        Session saved = session(run);
        autosave.close();

        assertThat(left()).isEqualTo(StoredSession.plain(saved));
    }

    private Path slot() throws IOException {
        try (Stream<Path> all = Files.list(state.resolve("autosave"))) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private Path file(int number) throws IOException {
        return slot().resolve(number + ".progress");
    }

    @Test
    void oneThatRestsIsNotWrittenAgain() throws IOException {
        train(LONG);
        autosave.save(live(run));
        Files.delete(onlyFile());

        seconds(600);
        autosave.save(live(run));

        assertThat(files()).isEmpty();
    }

    @Test
    void aShortRunIsNotWritten() throws IOException {
        train(100);
        autosave.save(live(run));

        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsLeftBehindIsShownAtOnceAndComesOutTheSame() throws IOException {
        Run other = new Run(Experiment.TUTORIAL);
        train(LONG);
        autosave.save(live(other, run));
        train(700);
        Session last = session(other, run);
        autosave.save(new LiveSession(last, List.of(other, run))); // after less than a minute
        autosave.close();

        StoredSession left = left();

        assertThat(left.session()).isEqualTo(last);
        assertThat(left.curves()).containsOnlyKeys(1);
        ResumedRun resumed = resumed(left, 1);
        assertThat(resumed).isNotNull();
        assertThat(resumed.run().history().latest()).isEqualTo(run.history().latest());
        assertThat(resumed.verify(() -> false)).isTrue();
    }

    @Test
    void anotherListOfRunsKeepsWhatWasWritten() throws IOException {
        Run other = new Run(Experiment.TUTORIAL);
        train(LONG);
        autosave.save(live(other, run));
        autosave.save(live(run)); // a snapshot, a moment later
        autosave.close();

        StoredSession left = left();

        assertThat(left.session().runs()).hasSize(1);
        assertThat(left.curves()).containsOnlyKeys(0);
        assertThat(resumed(left, 0)).isNotNull();
    }

    @Test
    void whatBelongsToARunThatIsGoneIsDeleted() throws IOException {
        train(LONG);
        autosave.save(live(run));
        assertThat(files()).hasSize(1);

        autosave.save(live(new Run(Experiment.TUTORIAL)));

        assertThat(files()).isEmpty();
    }

    @Test
    void withoutItOrWithAPartOfItTheSessionIsStillThere() throws IOException {
        train(LONG);
        autosave.save(live(run));
        Session saved = session(run);
        Path file = onlyFile();
        autosave.close();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 2}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(left()).isEqualTo(StoredSession.plain(saved));
        }
    }

    @Test
    void endingAsItShouldLeavesNothing() throws IOException {
        train(LONG);
        autosave.save(live(run));

        autosave.discard();

        try (Stream<Path> all = Files.list(state.resolve("autosave"))) {
            assertThat(all).isEmpty();
        }
    }

    private void train(int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.publish();
    }

    private void seconds(int seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static LiveSession live(Run... runs) {
        return new LiveSession(session(runs), List.of(runs));
    }

    private static Session session(Run... runs) {
        List<SavedRun> saved = Arrays.stream(runs)
                .map(each -> SavedRun.of(null, 0, each, null))
                .toList();
        return new Session(saved, 0, OptionalLong.empty(), ViewState.DEFAULT);
    }

    private static ResumedRun resumed(StoredSession left, int run) {
        SavedCurves progress = left.curvesOf(run);
        return ResumedRun.of(
                left.session().runs().get(run).record(), ENDLESS.data().points(), progress, () -> 0);
    }

    private StoredSession left() throws IOException {
        List<Leftover> all = Autosave.leftBehind(state);
        assertThat(all).hasSize(1);
        StoredSession stored = all.get(0).stored();
        all.get(0).close();
        return stored;
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(each -> each.toString().endsWith(".progress")).toList();
        }
    }
}
