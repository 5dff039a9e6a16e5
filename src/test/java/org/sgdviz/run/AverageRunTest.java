package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.AveragedSgd;
import org.sgdviz.sgd.optimizer.Optimizers;

/** The average of the weights, as a run publishes it, and as a record of the run has it. */
class AverageRunTest {

    private final Run run = new Run(Experiment.TUTORIAL.withSettings(
            Experiment.TUTORIAL.settings().withOptimizer(AveragedSgd.USUAL).withoutEnd()));

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            run.step();
        }
        run.publish();
    }

    private static Rerun rerun(RunRecord record) {
        return new Rerun(record, record.experiment().data().points(), System::nanoTime);
    }

    @Test
    void itIsThatOfTheLatestUpdateAndOfThePastWhereOneLooksThere() {
        assertThat(run.average()).isNull();
        steps(20);
        Average then = Objects.requireNonNull(run.average());
        steps(20);
        Average now = Objects.requireNonNull(run.average());

        assertThat(now).isEqualTo(run.trainer().average().orElseThrow());
        assertThat(now.since()).isEqualTo(1);
        assertThat(now.update()).isEqualTo(40);
        assertThat(now.weights()).isNotEqualTo(run.history().latest().weights());
        Replay replay = new Replay(run.recording());
        assertThat(replay.at(40).average()).isEqualTo(now);
        assertThat(replay.at(20).average()).isEqualTo(then);
        assertThat(replay.at(0).average()).isNull();
    }

    @Test
    void withAnotherOptimizerThereIsNoneAtOnce() {
        steps(20);
        run.apply(Setting.OPTIMIZER.to(Adam.USUAL));
        run.publish();

        assertThat(run.average()).isNull();
        assertThat(RunRecord.of(run).average()).isNull();
        steps(5);
        assertThat(new Replay(run.recording()).at(20).average()).isNotNull();
        assertThat(new Replay(run.recording()).at(21).average()).isNull();
    }

    @Test
    void aRunWithoutAveragingHasNone() {
        Run plain = new Run(Experiment.TUTORIAL);
        plain.step();
        plain.publish();
        assertThat(plain.average()).isNull();
        assertThat(RunRecord.of(plain).average()).isNull();
    }

    @Test
    void aRunThatGoesOnFromWhereItWasSavedHasItFromTheBeginning() {
        steps(3000);
        SavedCurves curves = run.history().before(3000);
        Run resumed = Run.resume(run.experiment(), run.points(), curves, 3000, System::nanoTime);
        assertThat(resumed.average()).isEqualTo(run.average());
        Run branch = Run.branch(run, 2000);
        assertThat(branch.average())
                .isEqualTo(new Replay(run.recording()).at(2000).average());
    }

    @Test
    void aRecordThatIsMadeBeforeAnEditIsPublishedIsOfOneMoment() {
        steps(20);
        run.apply(Setting.OPTIMIZER.to(Optimizers.SGD));
        RunRecord record = RunRecord.of(run);

        assertThat(record.average()).isNull();
        assertThat(rerun(record).carryOut(() -> false)).isTrue();
    }

    @Test
    void anotherAverageThanRecordedIsNoticed() {
        steps(30);
        RunRecord right = RunRecord.of(run);
        Weights average = Objects.requireNonNull(right.average());
        assertThat(average).isEqualTo(run.trainer().average().orElseThrow().weights());
        Weights wrong = new Weights(average.w0(), Math.nextUp(average.w1()), average.w2());

        assertThat(rerun(right).carryOut(() -> false)).isTrue();
        assertThat(rerun(withAverage(right, wrong)).carryOut(() -> false)).isFalse();
        RunRecord unknown = new RunRecord(right.experiment(), right.updates(), right.weights(), false);
        assertThat(rerun(unknown).carryOut(() -> false)).isTrue();
    }

    @Test
    void anAverageOfARunThatMakesNoneIsNoticed() {
        Run plain = new Run(Experiment.TUTORIAL);
        plain.step();
        plain.publish();
        RunRecord record = RunRecord.of(plain);

        assertThat(rerun(withAverage(record, record.weights())).carryOut(() -> false))
                .isFalse();
    }

    @Test
    void anAverageIsFiniteAndFits() {
        RunRecord record = RunRecord.of(run);
        for (Weights wrong : new Weights[] {new Weights(1, Double.NaN, 0), new Weights(1, 2)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> withAverage(record, wrong));
        }
    }

    private static RunRecord withAverage(RunRecord record, Weights average) {
        return new RunRecord(record.experiment(), record.updates(), record.weights(), average, record.diverged());
    }
}
