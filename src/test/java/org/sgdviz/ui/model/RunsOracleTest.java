package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Setting;

/** The list of runs under random use. */
class RunsOracleTest {

    private final Lesson lesson = Lesson.ofMoons();

    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();
    private final SessionModel session = new SessionModel(model, new ViewSettings(), new WholePlane());

    @AfterEach
    void close() {
        lesson.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsDoneTheRunInFrontHoldsWhatIsShown(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            List<RunEntry> entries = runs.entries();
            int id = entries.get(random.nextInt(entries.size())).id();
            switch (random.nextInt(16)) {
                case 0, 1 -> lesson.step(1 + random.nextInt(20));
                case 2 -> model.settings().set(Setting.LEARNING_RATE, 0.1 + random.nextInt(5));
                case 3 -> model.points().add(random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
                case 4 -> removeAny(random);
                case 5 -> lesson.show(random.nextInt(60));
                case 6 -> model.time().show(random.nextInt(60));
                case 7 -> model.undo().undo();
                case 8 -> model.undo().redo();
                case 9 -> runs.bringToFront(id);
                case 10 -> runs.delete(id);
                case 13 -> runs.deleteAll(Set.of(id, id + 1, id + 2));
                case 11 -> model.restart();
                case 14 -> model.newStart();
                case 12 -> model.open(new Synthetic(Shape.XOR, 20 + i, 0, Synthetic.DEFAULT_FACTOR, 1));
                default -> model.time().toPresent();
            }
            model.poll();
            if (random.nextBoolean()) {
                lesson.settle();
            }
            assertThat(session.present().runs()).as("can be saved").hasSameSizeAs(runs.entries());
            if (!model.time().isPast()) {
                lesson.assertRunHoldsWhatIsShown();
                assertThat(model.settings().get()).isEqualTo(model.experiment().presentSettings());
            }
        }
    }

    private void removeAny(Random random) {
        PointSet shown = model.points().points().get();
        if (shown.points().size() > 0) {
            model.points().remove(shown.row(random.nextInt(shown.points().size())));
        }
    }
}
