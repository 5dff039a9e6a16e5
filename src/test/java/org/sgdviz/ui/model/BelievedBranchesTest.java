package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.RunRecord;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Hyperparameters;

/** Branches of a long run whose file turns out to be wrong when it is made again. */
class BelievedBranchesTest {

    private static final int UPDATES = 500_000;
    private static RunRecord saved;
    private static SavedCurves wrong;

    private final ResumedRun resumed =
            ResumedRun.of(saved, saved.experiment().data().points(), wrong, () -> 0);
    private final Run run = resumed.run();
    private final Lesson lesson = Lesson.ofMoons();
    private final TrainingModel model = lesson.model;
    private final Verification verification = new Verification();

    BelievedBranchesTest() {
        model.restore(List.of(new RunEntry(1, "long", 0, true, run, null)), 1, OptionalLong.empty());
        verification.open(List.of(run));
        verification.isToVerify(run);
        lesson.step(100);
    }

    @BeforeAll
    static void train() {
        Run live = new Run(Experiment.of(
                new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1),
                42,
                0,
                Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(50)).withoutEnd()));
        for (int i = 0; i < UPDATES; i++) {
            live.step();
        }
        live.publish();
        saved = RunRecord.of(live);
        SavedCurves right = ResumedRun.curvesOf(live, UPDATES);
        Checkpoint c = right.checkpoint();
        Checkpoint sums = new Checkpoint(
                c.update(),
                c.epochsDone(),
                c.epochStart(),
                c.position(),
                Math.nextUp(c.squaredError()),
                c.objective(),
                c.batches(),
                c.rows(),
                c.weights());
        wrong = new SavedCurves(sums, right.objective(), right.squaredError(), right.epochs());
    }

    @AfterEach
    void close() {
        lesson.close();
    }

    private void branchAt(long update) {
        lesson.show(update);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
    }

    private Run listed() {
        verification.list(model.runs().entries());
        return model.run().get();
    }

    @Test
    void oneThatIsThereIsMarkedLikeItsParent() {
        branchAt(UPDATES + 50);
        lesson.settle();
        Run branch = listed();
        assertThat(verification.standings().get()).containsEntry(branch, Verification.Standing.UNVERIFIED);

        verification.isVerified(run, resumed.verify(() -> false));

        assertThat(verification.standings().get())
                .containsEntry(run, Verification.Standing.DIFFERENT)
                .containsEntry(branch, Verification.Standing.DIFFERENT);
        assertThat(ResumedRun.curvesOf(branch, branch.history().size())).isNull();
    }

    @Test
    void oneThatIsBeingMadeIsMadeFromTheStart() {
        AtomicLong made = new AtomicLong();

        boolean same = resumed.verify(() -> {
            if (made.incrementAndGet() == UPDATES / 4) { // so that it is ready, but no frame has come
                model.time().show(UPDATES + 50);
                model.settings().set(Setting.LEARNING_RATE, 2.0);
            }
            return false;
        });
        verification.isVerified(run, same);
        lesson.settle();
        Run branch = listed();

        assertThat(same).isFalse();
        assertThat(model.runs().front().origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 1, UPDATES + 50));
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(branch.isRefuted()).isFalse();
        assertThat(verification.standings().get()).doesNotContainKey(branch);
        assertThat(branch.history().latest())
                .isEqualTo(Run.branch(run, UPDATES + 50).history().latest());
    }
}
