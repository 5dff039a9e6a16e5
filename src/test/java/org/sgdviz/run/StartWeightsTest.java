package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.Weights;

/** Weights that are set before the first update. */
class StartWeightsTest {

    private static final Weights SET = new Weights(1, -2, 0.5);

    private static Run begun() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new Change.SetWeights(new Weights(7, 7, 7)));
        run.apply(new Change.SetWeights(SET));
        return run;
    }

    private static void steps(Run run, int count) {
        for (int i = 0; i < count; i++) {
            run.step();
        }
        run.publish();
    }

    @Test
    void theyAreTheSetupsAndNoEdit() {
        Run run = begun();

        assertThat(run.experiment()).isEqualTo(Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withStart(SET)));
        assertThat(run.experiment().edits()).isEmpty();
        assertThat(run.trainer().weights()).isEqualTo(SET);
        assertThat(run.history().latest().weights()).isEqualTo(SET);
        assertThat(run.history().initialWeights()).isEqualTo(SET);
        assertThat(run.history().checkpoints().atOrBefore(0).weights()).isEqualTo(SET);
        assertThat(RunRecord.of(run).weights()).isEqualTo(SET);
    }

    @Test
    void aRunThatIsSetUpWithThemIsTheSame() {
        Run run = begun();
        Run same = new Run(Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withStart(SET)));
        steps(run, 30);
        steps(same, 30);

        assertThat(same.experiment()).isEqualTo(run.experiment());
        assertThat(same.history().latest()).isEqualTo(run.history().latest());
        assertThat(same.history().at(0)).isEqualTo(run.history().at(0));
    }

    @Test
    void theRunIsMadeAgainFromThem() {
        Run run = begun();
        steps(run, 100);

        Rerun again = new Rerun(RunRecord.of(run), run.points(), () -> 0);

        assertThat(again.carryOut(() -> false)).isTrue();
        assertThat(again.run().experiment()).isEqualTo(run.experiment());
    }

    @Test
    void itsPastIsReplayedFromThem() {
        Run run = begun();
        steps(run, 40);
        Replay replay = new Replay(run.recording());

        assertThat(replay.at(1).before()).isEqualTo(SET);
        assertThat(replay.at(0).update().weights()).isEqualTo(SET);
        assertThat(replay.at(40).update()).isEqualTo(run.history().latest());
    }

    @Test
    void aReplayThatWasKeptTakesThemOver() {
        Run run = new Run(Experiment.TUTORIAL);
        run.publish();
        Replay replay = new Replay(run.recording());
        replay.at(0);
        run.apply(new Change.SetWeights(SET));
        run.publish();
        replay.extend(run.recording());

        assertThat(replay.at(0).update().weights()).isEqualTo(SET);
        steps(run, 3);
        replay.extend(run.recording());
        assertThat(replay.at(1).before()).isEqualTo(SET);
        assertThat(replay.at(3).update()).isEqualTo(run.history().latest());
    }

    @Test
    void aBranchAtTheStartMayGetOthers() {
        Run run = begun();
        steps(run, 20);
        Run branch = Run.branch(run, 0);
        assertThat(branch.trainer().weights()).isEqualTo(SET);
        branch.apply(new Change.SetWeights(new Weights(3, 3, 3)));
        steps(branch, 5);

        assertThat(run.experiment().decides(0, branch.experiment())).isTrue();
        assertThat(run.experiment().decides(1, branch.experiment())).isFalse();
        assertThat(new Replay(branch.recording()).at(1).before()).isEqualTo(new Weights(3, 3, 3));
        assertThat(run.experiment().initialWeights()).isEqualTo(SET);
    }

    @Test
    void aBranchFartherOnHasThemToo() {
        Run run = begun();
        steps(run, 20);
        Run branch = Run.branch(run, 12);
        branch.apply(new Change.SetWeights(new Weights(3, 3, 3)));
        branch.publish();

        assertThat(branch.experiment().setup()).isEqualTo(run.experiment().setup());
        assertThat(branch.experiment().edits())
                .containsExactly(new Edit(12, new Change.SetWeights(new Weights(3, 3, 3))));
        assertThat(branch.history().initialWeights()).isEqualTo(SET);
    }

    @Test
    void thoseOfTheSeedAreNothingToBeSaved() {
        Setup back = Setup.TUTORIAL.withStart(SET).withStart(Weights.initial(42));

        assertThat(back).isEqualTo(Setup.TUTORIAL);
        assertThat(back.start()).isNull();
    }

    @Test
    void theyStayWithOtherDataAndOtherShufflesAndGoWithAnotherSeedOfTheirOwn() {
        Setup setup = Setup.TUTORIAL.withStart(SET);
        Synthetic other = new Synthetic(Synthetic.TUTORIAL.shape(), 10, 1, 0.5, 3);

        assertThat(setup.withData(other).initialWeights()).isEqualTo(SET);
        assertThat(setup.withSeeds(42, 9).initialWeights()).isEqualTo(SET);
        assertThat(setup.withSeeds(43, 0).initialWeights()).isEqualTo(Weights.initial(43));
    }

    @Test
    void whatCannotBeAStartIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Setup.TUTORIAL.withStart(new Weights(1, Double.NaN, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Setup.TUTORIAL.withStart(new Weights(1, 2)));
        Edit edit = new Edit(0, new Change.SetWeights(SET));
        assertThatIllegalArgumentException()
                .as("what a list of edits cannot say")
                .isThrownBy(() -> Experiment.TUTORIAL.withEdits(List.of(edit)))
                .withMessageContaining("weightsAtStart");
        assertThat(Experiment.TUTORIAL.withEdit(edit).initialWeights()).isEqualTo(SET);
    }
}
