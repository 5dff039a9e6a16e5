package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sgdviz.data.Synthetic;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.BlockRunner;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

/** The numerics are a value of the experiment, and whatever makes its updates has them. */
class NumericsTest {

    private static Experiment by(Numerics numerics) {
        return Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withNumerics(numerics));
    }

    @Test
    void theyCountFromOneAndTheLastIsTheLatest() {
        int version = 0;
        for (Numerics each : Numerics.values()) {
            assertThat(each.version()).isEqualTo(++version);
            assertThat(Numerics.of(version)).contains(each);
        }
        assertThat(Numerics.latest().version()).isEqualTo(version);
        assertThat(Numerics.of(version + 1)).isEmpty();
        assertThat(Numerics.of(0)).isEmpty();
    }

    @Test
    void whatIsNewHasTheLatest() {
        assertThat(Experiment.TUTORIAL.numerics()).isEqualTo(Numerics.latest());
        assertThat(Setup.of(Synthetic.TUTORIAL).numerics()).isEqualTo(Numerics.latest());
        assertThat(Experiment.of(Synthetic.TUTORIAL, 1, 2, Hyperparameters.TUTORIAL)
                        .numerics())
                .isEqualTo(Numerics.latest());
    }

    @Test
    void experimentsThatDifferInThemOnlyDiffer() {
        Experiment earlier = by(Numerics.LITERAL);
        Experiment present = by(Numerics.TABULATED);

        assertThat(earlier).isEqualTo(by(Numerics.LITERAL)).hasSameHashCodeAs(by(Numerics.LITERAL));
        assertThat(earlier).isNotEqualTo(present);
        assertThat(earlier.decides(0, present)).isFalse();
        assertThat(earlier.decides(5, by(Numerics.LITERAL))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void allElseOfASetupCanBeAnotherWithoutThem(Numerics numerics) {
        Setup setup = Setup.TUTORIAL.withNumerics(numerics);

        assertThat(List.of(
                        setup.withData(Synthetic.TUTORIAL),
                        setup.withSeeds(5, 6),
                        setup.withStart(new Weights(1, 2, 3)),
                        by(numerics)
                                .withEdit(new Edit(0, new Change.SetWeights(new Weights(1, 2, 3))))
                                .setup()))
                .extracting(Setup::numerics)
                .containsOnly(numerics);
        assertThat(setup.withSeeds(5, 6).withNumerics(Numerics.latest())).isEqualTo(Setup.TUTORIAL.withSeeds(5, 6));
    }

    @ParameterizedTest
    @EnumSource
    void whateverMakesUpdatesHasThem(Numerics numerics) {
        Run run = new Run(by(numerics).withSettings(Hyperparameters.TUTORIAL.withoutEnd()));
        for (int i = 0; i < 60_000; i++) {
            run.step();
        }
        run.publish();
        RunRecord record = RunRecord.of(run);
        ResumedRun resumed = ResumedRun.of(record, run.points(), run.history().before(60_000), () -> 0);
        EditedTraining training = new EditedTraining(record.experiment(), run.points(), BlockRunner.CALLER);

        assertThat(List.of(
                        run.trainer(),
                        Run.branch(run, 0).trainer(),
                        Run.branch(run, 9).trainer(),
                        Run.branch(run, 50_000).trainer(),
                        new Rerun(record, run.points(), () -> 0).run().trainer(),
                        resumed.run().trainer(),
                        training.trainer()))
                .allMatch(trainer -> trainer.numerics() == numerics);
        assertThat(Run.branch(run, 50_000).experiment().numerics()).isEqualTo(numerics);
    }

    @Test
    void weightsOfASavedRunAreOfItsNumericsOrOfLaterOnesThatAreNotKnown() {
        int later = Numerics.latest().version() + 1;

        assertThat(saved(Numerics.LITERAL, 1).isOfKnownNumerics()).isTrue();
        assertThat(saved(Numerics.latest(), later).isOfKnownNumerics()).isFalse();
        for (int wrong : new int[] {0, -1, 2, later}) {
            assertThatThrownBy(() -> saved(Numerics.LITERAL, wrong))
                    .satisfies(InWords.mentions("by version 1 of the numerics"));
        }
        assertThatThrownBy(() -> saved(Numerics.latest(), 1)).satisfies(InWords.mentions("but not by version 1"));
    }

    private static SavedRun saved(Numerics numerics, int version) {
        Experiment experiment = by(numerics);
        Weights weights = experiment.initialWeights();
        return new SavedRun("a", 0, Visibility.WITH_ITS_DATA, experiment, 9, weights, false, null, version);
    }
}
