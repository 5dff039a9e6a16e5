package org.sgdviz.run.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.rule.RandomRules;
import org.sgdviz.sgd.schedule.Schedules;

class RaceTest {

    private static final Hyperparameters SHORT = Hyperparameters.TUTORIAL.withEpochs(3);

    private static Racer racer(Hyperparameters settings) {
        return new Racer(new Run(Experiment.TUTORIAL.withSettings(settings)));
    }

    private static void run(Race race) {
        while (!race.isOver()) {
            race.round(() -> false);
        }
    }

    private static Run alone(Hyperparameters settings) {
        Run run = new Run(Experiment.TUTORIAL.withSettings(settings));
        while (run.canStep()) {
            run.step();
        }
        run.publish();
        return run;
    }

    @Test
    void eachRunIsAsItWouldBeAloneAlongWhateverItRaces() {
        Random random = new Random(4);
        for (Along along : Along.values()) {
            List<Hyperparameters> settings = new ArrayList<>();
            List<Racer> racers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Method method = Method.PLAIN
                        .withOptimizer(RandomRules.of(Optimizers.KINDS, random))
                        .withSchedule(RandomRules.of(Schedules.KINDS, random));
                int[] sizes = {1, 7, 32, 400, Integer.MAX_VALUE};
                settings.add(SHORT.withMethod(method).withBatchSize(new BatchSize(sizes[i])));
                racers.add(racer(settings.get(i)));
            }
            AtomicLong clock = new AtomicLong();

            run(new Race(racers, along, () -> clock.addAndGet(10_000)));

            for (int i = 0; i < racers.size(); i++) {
                Run single = alone(settings.get(i));
                Run raced = racers.get(i).run();
                assertThat(raced.latest()).isEqualTo(single.latest());
                assertThat(raced.outcome()).isEqualTo(single.outcome());
                assertThat(raced.trainer().weights()).isEqualTo(single.trainer().weights());
                assertThat(racers.get(i).last().updates())
                        .isEqualTo(single.trainer().update());
            }
        }
    }

    @Test
    void aRoundEndsWhereAllHaveReachedTheSamePlace() {
        for (Along along : new Along[] {Along.UPDATES, Along.EPOCHS, Along.EXAMPLES}) {
            List<Racer> racers = List.of(
                    racer(SHORT.withBatchSize(new BatchSize(1))),
                    racer(SHORT.withBatchSize(new BatchSize(32))),
                    racer(SHORT.withBatchSize(BatchSize.ALL)));
            Race race = new Race(racers, along, System::nanoTime);
            double place = 0;
            while (!race.isOver()) {
                race.round(() -> false);
                place = along.after(place);
                for (Racer racer : racers) {
                    double batch = Math.min(
                            400, racer.run().trainer().settings().batchSize().rows());
                    double step = along == Along.UPDATES ? 1 : along == Along.EPOCHS ? batch / 400 : batch;
                    assertThat(racer.isOver() || racer.at(along) >= place).isTrue();
                    assertThat(racer.at(along)).isLessThan(place + step + 1e-9);
                }
            }
            assertThat(racers.get(0).last().examples()).isEqualTo(1200);
            assertThat(racers.get(2).last().examples()).isEqualTo(1200);
            assertThat(racers.get(2).last().updates()).isEqualTo(3);
        }
    }

    @Test
    void oneThatDivergesStaysWithItsLastFigures() {
        Racer wild = racer(SHORT.withObjective(Objective.LEAST_SQUARES).withLearningRate(1e150));
        Racer calm = racer(SHORT);
        Race race = new Race(List.of(wild, calm), Along.EPOCHS, System::nanoTime);

        run(race);

        assertThat(wild.run().outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(calm.run().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(calm.last().updates()).isEqualTo(39);
        assertThat(race.commonLoss()).hasValue(calm.best());
        assertThat(wild.reached(calm.best())).isNull();
    }

    @Test
    void aLossIsReachedWithTheFirstSampleThatIsNoLarger() {
        Racer racer = racer(SHORT.withBatchSize(new BatchSize(1)));
        run(new Race(List.of(racer, racer(SHORT)), Along.UPDATES, System::nanoTime));
        double half = (racer.samples().get(0).loss() + racer.best()) / 2;

        Sample reached = racer.reached(half);

        assertThat(reached).isNotNull();
        for (Sample each : racer.samples()) {
            if (each.updates() < reached.updates()) {
                assertThat(each.loss()).isGreaterThan(half);
            }
        }
        assertThat(reached.loss()).isLessThanOrEqualTo(half);
        assertThat(racer.reached(-1)).isNull();
    }

    @Test
    void aStopIsHeededAndTheRaceCanGoOn() {
        Racer one = racer(SHORT);
        Racer other = racer(SHORT.withLearningRate(0.1));
        Race race = new Race(List.of(one, other), Along.EPOCHS, System::nanoTime);
        race.round(() -> true);
        assertThat(one.last().updates()).isZero();

        run(race);

        assertThat(one.run().trainer().weights())
                .isEqualTo(alone(SHORT).trainer().weights());
    }

    @Test
    void oneOrNineAreNoRace() {
        List<Racer> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(racer(SHORT));
        }
        assertThatThrownBy(() -> new Race(nine, Along.EPOCHS, System::nanoTime))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Race(nine.subList(0, 1), Along.EPOCHS, System::nanoTime))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
