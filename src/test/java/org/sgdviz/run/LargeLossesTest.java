package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;

/** Losses whose sum over a batch overflows, though their mean does not: a mean is shown wherever there is one. */
class LargeLossesTest {

    /** Eight rows in one place, three of them of the other class; the second update begins far out. */
    private static Run farOut(Objective objective) {
        double[] ones = new double[8];
        Arrays.fill(ones, 1);
        Points points = Points.of(ones, new double[8], new byte[] {1, 1, 1, 0, 0, 0, 0, 0});
        Run run = new Run(Experiment.of(
                new Given("far", points), 0, 0, new Hyperparameters(1e308, BatchSize.ALL, objective, Shuffling.NONE, 9)));
        run.step();
        run.step();
        run.publish();
        return run;
    }

    @Test
    void aMeanIsFiniteThoughTheSumIsNot() {
        Run run = farOut(Objective.HINGE);
        Update second = run.history().at(2);
        double mean = second.objectiveMean();

        assertThat(second.objective()).isInfinite();
        assertThat(mean).isBetween(1e307, 1e308);
        assertThat(new Replay(run.recording()).at(2).update()).isEqualTo(second);
        double[][] columns = new double[3][1];
        run.history().objectiveCurve().columns(2, 1, columns[0], columns[1], columns[2]);
        assertThat(columns[1][0]).isEqualTo(mean);
        EpochLog.View epochs = run.history().epochs();
        assertThat(epochs.upTo(2).objective()[1]).isCloseTo(mean, withPercentage(1e-9));
    }

    @Test
    void soIsThatOfALossThatWasNotKept() {
        Run run = farOut(Objective.HINGE);
        ReplayedLoss replayed = new ReplayedLoss(Objective.CROSS_ENTROPY);
        replayed.follow(new Replay(run.recording()), 2);
        double[][] columns = new double[3][1];
        replayed.curve().columns(2, 1, columns[0], columns[1], columns[2]);
        assertThat(columns[1][0]).isBetween(1e307, 1e308);
        assertThat(replayed.epochs().upTo(2).objective()[1]).isBetween(1e307, 1e308);
    }
}
