package org.sgdviz.file.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.golden.PlaygroundPage;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Weights;

/** Pages that links opened, with the numbers that they showed. */
class PlaygroundPageTest {

    private static final double CLOSE = 1e-12;

    /** What the page shows: the mean losses of training and test points. */
    private static double[] losses(Run run) {
        Experiment experiment = run.experiment();
        Points points = experiment.setup().split().of(experiment.data().points(), experiment.shuffleSeed());
        return new double[] {
            PageLoss.of(
                    points.only(Role.TRAINING),
                    experiment.features(),
                    run.trainer().weights()),
            PageLoss.of(
                    points.only(Role.TEST), experiment.features(), run.trainer().weights())
        };
    }

    private static void goTo(Run run, int epochs) {
        while (run.trainer().epochsDone() < epochs) {
            run.step();
        }
    }

    private static void assertClose(Weights weights, Weights expected) {
        assertThat(weights.count()).isEqualTo(expected.count());
        for (int j = 0; j < expected.count(); j++) {
            assertThat(weights.get(j)).as("weight %d", j).isCloseTo(expected.get(j), within(CLOSE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gauss", "circle"})
    void aPageAndItsRunHaveTheSameNumbers(String name) {
        PlaygroundPage page = PlaygroundPage.read("playground-page-" + name);
        Run run = new Run(PlaygroundLink.of(page.link()).experiment());
        assertThat(run.experiment().initialWeights())
                .isEqualTo(page.epochs().get(0).weights());
        for (PlaygroundPage.Epoch epoch : page.epochs()) {
            goTo(run, epoch.number());
            assertClose(run.trainer().weights(), epoch.weights());
            double[] losses = losses(run);
            assertThat(losses[0]).isCloseTo(epoch.trainingLoss(), within(CLOSE));
            assertThat(losses[1]).isCloseTo(epoch.testLoss(), within(CLOSE));
            assertThat(PageLoss.shown(losses[0])).isEqualTo(epoch.shownTraining());
            assertThat(PageLoss.shown(losses[1])).isEqualTo(epoch.shownTest());
        }
    }

    @Test
    void xorWithProductAndL2IsThatOfThePage() {
        Run run = new Run(PlaygroundLink.of("#networkShape=&dataset=xor&noise=20&seed=7&xTimesY=true&batchSize=30"
                        + "&percTrainData=30&learningRate=0.03&regularization=L2&regularizationRate=0.1&initZero=true")
                .experiment());
        String[][] shown = {
            {"0", "0.500", "0.500"}, {"1", "0.093", "0.098"}, {"2", "0.086", "0.093"}, {"10", "0.072", "0.083"}
        };
        for (String[] row : shown) {
            goTo(run, Integer.parseInt(row[0]));
            double[] losses = losses(run);
            assertThat(PageLoss.shown(losses[0])).isEqualTo(row[1]);
            assertThat(PageLoss.shown(losses[1])).isEqualTo(row[2]);
        }
        assertClose(
                run.trainer().weights(),
                new Weights(0.04511239823058782, 0.016469165957400795, -0.003924312768783886, 0.3762251818935359));
    }
}
