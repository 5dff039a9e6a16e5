package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Setting;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.testfx.api.FxToolkit;

/** Sessions captured while a worker trains flat out and edits fly: each is whole, and its runs come out again. */
class SessionCaptureTest {

    private static final int CAPTURES = Integer.getInteger("sgdviz.captures", 100);
    private static final int SEEDS = 6;
    private static final int CHECKED_EVERY = 10;
    private static final int BURST = 20;

    private final ExecutorService trainers = Executors.newSingleThreadExecutor();
    private final TrainingModel model = new TrainingModel(
            Experiment.of(
                    new Synthetic(Shape.MOONS, 60, 0.2, Synthetic.DEFAULT_FACTOR, 1),
                    42,
                    0,
                    Hyperparameters.TUTORIAL.withEpochs(Integer.MAX_VALUE).withBatchSize(new BatchSize(7))),
            run -> {
                TrainingTask task = new TrainingTask(run);
                trainers.execute(task);
                return task;
            });

    private final SessionModel sessions = new SessionModel(model, new ViewSettings(), new SessionModel.PlaneView() {
        @Override
        public Extent chosen() {
            return null;
        }

        @Override
        public void show(Extent part) {}
    });

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws InterruptedException {
        model.close();
        trainers.shutdown();
        assertThat(trainers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsCapturedComesOutAgain(long seed) {
        Random random = new Random(seed);
        model.transport().setSpeed(Double.POSITIVE_INFINITY);
        model.transport().play();
        for (int i = 0; i < CAPTURES; i++) {
            act(random);
            model.poll();
            Session session = sessions.present();
            for (int again = 0; again < BURST; again++) { // while the worker takes the edit over
                session = sessions.present();
            }
            if (i % CHECKED_EVERY == 0) {
                requireFaithful(session);
            }
        }
    }

    /** Whatever a user may do, at any moment. */
    private void act(Random random) {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> model.points().add(random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
            case 3 -> model.points().remove(random.nextInt(40));
            case 4, 5 -> model.settings().set(Setting.LEARNING_RATE, 0.001 + random.nextDouble());
            case 6 -> model.settings().set(Setting.BATCH_SIZE, new BatchSize(1 + random.nextInt(20)));
            case 7 ->
                model.settings().set(Setting.OBJECTIVE, Objective.values()[random.nextInt(Objective.values().length)]);
            case 8 -> model.settings().set(Setting.SHUFFLING, Shuffling.values()[random.nextInt(2)]);
            case 9 -> model.undo().undo();
            case 10 ->
                model.time().show((long) (random.nextDouble() * model.time().present()));
            case 11 -> model.restart();
            case 12 -> model.transport().play();
            default -> deleteOrTurnTo(random);
        }
    }

    private void deleteOrTurnTo(Random random) {
        RunEntry any =
                model.runs().entries().get(random.nextInt(model.runs().entries().size()));
        if (random.nextInt(3) == 0) {
            model.runs().bringToFront(any.id());
        } else if (model.runs().entries().size() > 1) {
            model.runs().delete(any.id());
        }
        model.transport().play();
    }

    private static void requireFaithful(Session session) {
        for (SavedRun run : session.runs()) {
            Rerun rerun = new Rerun(run.record(), run.experiment().data().points(), () -> 0);
            assertThat(rerun.carryOut(() -> false)).as("%s", run).isTrue();
        }
    }
}
