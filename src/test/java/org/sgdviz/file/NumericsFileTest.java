package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Numerics;

/** Which numerics a session file names for its runs. */
class NumericsFileTest {

    private static final int LATER = Numerics.latest().version() + 1;

    @TempDir
    private Path folder;

    private static SavedRun run(Numerics numerics, int version) {
        Experiment experiment = Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withNumerics(numerics));
        return new SavedRun(
                "of " + version,
                0,
                Visibility.WITH_ITS_DATA,
                experiment,
                20,
                experiment.initialWeights(),
                false,
                null,
                version);
    }

    private static SavedRun run(int version) {
        return run(Numerics.of(version).orElse(Numerics.latest()), version);
    }

    private static Session session(SavedRun... runs) {
        return new Session(List.of(runs), 0, OptionalLong.empty(), ViewState.DEFAULT);
    }

    private static String written(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(session, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Session read(String text) throws IOException {
        return SessionFile.read(Files.writeString(folder.resolve("read.sgd.json"), text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, Integer.MAX_VALUE})
    void oneVersionStandsThereOnceAndNeedsNothingNew(int version) throws IOException {
        Session session = session(run(version), run(version));

        String text = written(session);

        assertThat(text).contains("\"version\": 1,").containsOnlyOnce("\"numerics\": " + version + ",");
        assertThat(read(text)).isEqualTo(session);
    }

    @Test
    void theHighestOfSeveralIsTheSessionsAndOtherRunsHaveTheirOwn() throws IOException {
        Session session = session(run(1), run(2), run(1));

        String text = written(session);

        assertThat(text).contains("\"version\": 2,\n  \"numerics\": 2,");
        assertThat(text.split("\"numerics\": 1,", -1)).hasSize(3);
        assertThat(text.split("\"numerics\": 2,", -1)).hasSize(2);
        Session again = read(text);
        assertThat(again).isEqualTo(session);
        assertThat(again.runs())
                .extracting(each -> each.experiment().numerics())
                .containsExactly(Numerics.LITERAL, Numerics.TABULATED, Numerics.LITERAL);
    }

    @Test
    void numericsThatAreNotKnownAreKeptAndTheLatestStandInForThem() throws IOException {
        Session session = session(run(LATER), run(1), run(LATER + 4));

        Session again = read(written(session));

        assertThat(again).isEqualTo(session);
        assertThat(again.runs()).extracting(SavedRun::numerics).containsExactly(LATER, 1, LATER + 4);
        assertThat(again.runs())
                .extracting(each -> each.experiment().numerics())
                .containsExactly(Numerics.latest(), Numerics.LITERAL, Numerics.latest());
        assertThat(again.runs()).extracting(SavedRun::isOfKnownNumerics).containsExactly(false, true, false);
    }

    @Test
    void theFieldMayComeBehindTheRuns() throws IOException {
        String text = written(session(run(1)));

        String moved = text.replace("  \"numerics\": 1,\n", "").replaceFirst("]\n}\n$", "],\n\"numerics\": 1\n}\n");

        assertThat(moved).isNotEqualTo(text).contains("\"numerics\"");
        assertThat(read(moved)).isEqualTo(read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"x\"", "2147483648", "null", "true", "1e99"})
    void whatIsNoVersionIsRefused(String value) throws IOException {
        BadSession bad = new BadSession(folder.resolve("bad.sgd.json"));
        String two = BadSession.good().replace("\"version\": 1", "\"version\": 2");
        String rule = "numerics must be a whole number from 1 to 2147483647, but is " + value;

        assertThat(bad.problem(BadSession.good().replaceFirst("\"numerics\": \\d", "\"numerics\": " + value)))
                .contains(": " + rule);
        assertThat(bad.problem(two.replaceFirst("\"settings\"", "\"numerics\": " + value + ", \"settings\"")))
                .contains("runs[0]." + rule);
    }

    @Test
    void aBranchHasThoseOfTheRunThatItComesFrom() throws IOException {
        String two = BadSession.good().replace("\"version\": 1", "\"version\": 2");

        Session session = read(two.replaceFirst("\"settings\"", "\"numerics\": 1, \"settings\""));

        assertThat(session.runs())
                .extracting(each -> each.experiment().numerics())
                .containsExactly(Numerics.LITERAL, Numerics.LITERAL);
        assertThat(read(two.replaceFirst("\"numerics\": \\d", "\"numerics\": 9"))
                        .runs())
                .extracting(SavedRun::numerics)
                .containsExactly(9, 9);
        assertThat(new BadSession(folder.resolve("bad.sgd.json"))
                        .problem(two.replace("\"branched_from\"", "\"numerics\": 2, \"branched_from\"")))
                .contains("settings and numerics of the run that it comes from, so the field numerics is not allowed");
    }

    @Test
    void curvesAreNotSavedBesideWeightsOfNumericsThatAreNotKnown() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        while (run.trainer().update() < 700_000) {
            run.step();
        }
        run.publish();
        SavedRun here = SavedRun.of("long", 0, run, null);
        SavedRun later = new SavedRun(
                "long", 0, here.shown(), here.experiment(), here.updates(), here.weights(), false, null, LATER);

        assertThat(StoredSession.of(session(here), List.of(run)).curves()).hasSize(1);
        assertThat(StoredSession.of(session(later), List.of(run)).curves()).isEmpty();
    }
}
