package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.LossPyramid;
import org.sgdviz.run.Quantity;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.ui.app.ToolkitLog;
import org.testfx.api.FxToolkit;

/** How sessions with long runs are opened. */
class SessionTaskTest {

    private static final int UPDATES = 700_000;
    private static final Run RUN = train(Experiment.TUTORIAL);

    @TempDir
    private Path folder;

    private static Run train(Experiment experiment) {
        Run run = new Run(experiment);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        for (int i = 0; i < UPDATES; i++) {
            run.step();
        }
        run.publish();
        return run;
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    private static StoredSession stored() {
        return stored(RUN);
    }

    private static StoredSession stored(Run run) {
        StoredSession stored = StoredSession.of(Session.of(SavedRun.of("long", 0, run, null)), List.of(run));
        assertThat(stored.curves()).hasSize(1);
        return stored;
    }

    private SessionTask.Opened opened(StoredSession stored) throws Exception {
        Path file = folder.resolve("long.sgd.json");
        SessionFile.write(stored, file);
        return new SessionTask(file).call();
    }

    @Test
    void aLongRunIsShownByItsProgressAndVerifiedThen() throws Exception {
        SessionTask.Opened opened = opened(stored());

        Run run = opened.runs().get(0);
        assertThat(opened.unverified()).hasSize(1);
        assertThat(opened.differing()).isEmpty();
        assertThat(run.history().latest()).isEqualTo(RUN.history().latest());
        assertThat(run.history().checkpoints().atOrBefore(UPDATES / 2).update())
                .as("what it knows of the past")
                .isZero();

        assertThat(new VerificationTask(opened.unverified()).call()).isEmpty();
        assertThat(run.history().checkpoints().atOrBefore(UPDATES / 2).update()).isGreaterThan(UPDATES / 2 - 1000);
    }

    @Test
    void aLongRunOfEarlierNumericsGoesOnByThose() throws Exception {
        Setup earlier = Experiment.TUTORIAL.setup().withNumerics(Numerics.LITERAL);

        SessionTask.Opened opened = opened(stored(train(Experiment.TUTORIAL.withSetup(earlier))));

        assertThat(opened.unverified()).hasSize(1);
        assertThat(opened.runs().get(0).trainer().numerics()).isEqualTo(Numerics.LITERAL);
        assertThat(new VerificationTask(opened.unverified()).call()).isEmpty();
    }

    @Test
    void progressOfNumericsThatAreNotKnownIsLeftAside() throws Exception {
        StoredSession right = stored();
        SavedRun run = right.session().runs().get(0);
        SavedRun later = new SavedRun(
                run.name(),
                run.colour(),
                run.shown(),
                run.experiment(),
                run.updates(),
                run.weights(),
                false,
                null,
                Numerics.latest().version() + 1);

        SessionTask.Opened opened = opened(new StoredSession(Session.of(later), right.curves()));

        assertThat(opened.unverified()).isEmpty();
        assertThat(opened.differing()).isEmpty();
        assertThat(opened.runs().get(0).history().latest())
                .isEqualTo(RUN.history().latest());
    }

    @Test
    void theSharedPastOfABranchTakesItsParentsSeconds() throws Exception {
        Run parent = new Run(Experiment.TUTORIAL);
        for (int i = 0; i < 360; i++) {
            parent.step();
        }
        parent.publish();
        Run branch = Run.branch(parent, 140);
        branch.apply(Setting.LEARNING_RATE.to(0.3));
        for (int i = 0; i < 100; i++) {
            branch.step();
        }
        branch.publish();
        Session session = new Session(
                List.of(
                        SavedRun.of("first", 0, parent, null),
                        SavedRun.of("branch", 1, branch, new Origin(Origin.Kind.BRANCHED, 0, 140))),
                1,
                OptionalLong.empty(),
                ViewState.DEFAULT);

        List<Run> runs = opened(new StoredSession(session, Map.of())).runs();

        Quantity theirs = runs.get(0).history().progression().seconds();
        Quantity seconds = runs.get(1).history().progression().seconds();
        assertThat(theirs.end()).isPositive();
        assertThat(seconds.at(70)).isCloseTo(theirs.at(70), within(1e-9));
        assertThat(seconds.at(140)).isCloseTo(theirs.at(140), within(1e-9));
        assertThat(seconds.end()).isGreaterThanOrEqualTo(theirs.at(140));
    }

    @Test
    void doctoredProgressIsFoundOut() throws Exception {
        StoredSession right = stored();
        SavedCurves curves = right.curves().get(0);
        LossPyramid.State objective = curves.objective();
        double[] max = objective.max().clone();
        max[100] *= 2;
        SavedCurves doctored = new SavedCurves(
                curves.checkpoint(),
                new LossPyramid.State(objective.width(), objective.min(), objective.mean(), max),
                curves.squaredError(),
                curves.epochs());

        SessionTask.Opened opened = opened(new StoredSession(right.session(), Map.of(0, doctored)));

        assertThat(opened.unverified()).hasSize(1);
        assertThat(new VerificationTask(opened.unverified()).call()).containsExactly(0);
    }

    @Test
    void progressThatCannotBeGoneOnWithIsLeftAside() throws Exception {
        StoredSession right = stored();
        SavedCurves curves = right.curves().get(0);
        Checkpoint c = curves.checkpoint();
        Checkpoint elsewhere = new Checkpoint(
                c.update(), c.epochsDone(), c.epochStart(), 401, 1, 1, c.batches(), c.rows(), c.weights());
        SavedCurves damaged = new SavedCurves(elsewhere, curves.objective(), curves.squaredError(), curves.epochs());

        SessionTask.Opened opened = opened(new StoredSession(right.session(), Map.of(0, damaged)));

        assertThat(opened.unverified()).isEmpty();
        assertThat(opened.differing()).isEmpty();
        assertThat(opened.runs().get(0).history().latest())
                .isEqualTo(RUN.history().latest());
    }
}
