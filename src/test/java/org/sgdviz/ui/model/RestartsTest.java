package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/** Runs that begin anew. */
class RestartsTest {

    private final Lesson lesson = Lesson.ofMoons();

    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void aRestartKeepsTheRunBefore() {
        lesson.step(30);

        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.restart();

        assertThat(lesson.names()).containsExactly("Run 1", "Run 2");
        assertThat(runs.front().origin()).isEqualTo(new Origin(Origin.Kind.RESTARTED, 1, 30));
        assertThat(runs.front().colour()).isNotEqualTo(runs.entries().get(0).colour());
        assertThat(lesson.number()).isZero();
        assertThat(runs.entries().get(0).curves().objective().size()).isEqualTo(30);
    }

    @Test
    void aRestartBeginsWithTheWeightsThatWereSetAtTheStartAndANewStartDoesNot() {
        Weights set = new Weights(1, -2, 0.5);
        Setup setup = model.experiment().setup().withStart(set);
        model.open(model.experiment().withSetup(setup));
        lesson.until(() -> set.equals(model.experiment().initialWeights()));
        lesson.step(5);

        model.restart();

        assertThat(runs.entries()).hasSizeGreaterThan(1);
        assertThat(lesson.number()).isZero();
        assertThat(model.experiment().setup()).isEqualTo(setup);
        assertThat(model.latest().get().weights()).isEqualTo(set);
        lesson.step(1);
        model.newStart();
        assertThat(model.experiment().initialWeights()).isEqualTo(Weights.initial(43));
    }

    @Test
    void aNewStartFromZerosWouldBeTheSame() {
        model.changeSetup(setup -> setup.withInitialization(Initialization.ZEROS));
        lesson.until(() -> model.experiment().initialWeights().equals(new Weights(0, 0, 0)));
        lesson.step(3);
        int before = runs.entries().size();

        model.newStart();

        assertThat(model.hasOtherStarts()).isFalse();
        assertThat(runs.entries()).hasSize(before);
        assertThat(model.experiment().initSeed()).isEqualTo(42);
        model.restart();
        assertThat(model.experiment().initialWeights()).isEqualTo(new Weights(0, 0, 0));
    }

    @Test
    void whatIsComparedWithARunHasItsNumericsAndOtherDataHaveTheLatest() {
        Setup earlier = model.experiment().setup().withNumerics(Numerics.LITERAL);
        model.open(model.experiment().withSetup(earlier));
        lesson.until(() -> model.experiment().numerics() == Numerics.LITERAL);
        lesson.step(5);
        model.points().add(1, 2, 0);

        model.restart();
        lesson.until(() -> runs.front().origin() != null);
        assertThat(model.experiment().numerics()).as("restarted").isEqualTo(Numerics.LITERAL);
        assertThat(model.run().get().trainer().numerics()).isEqualTo(Numerics.LITERAL);
        lesson.step(5);
        model.newStart();
        assertThat(model.experiment().initSeed()).isEqualTo(43);
        assertThat(model.experiment().numerics()).as("started anew").isEqualTo(Numerics.LITERAL);
        lesson.step(5);
        lesson.show(2);
        model.settings().set(Setting.LEARNING_RATE, 0.25);
        lesson.settle();
        assertThat(runs.front().isBranch()).isTrue();
        assertThat(model.experiment().numerics()).as("branched off").isEqualTo(Numerics.LITERAL);
        assertThat(model.run().get().trainer().numerics()).isEqualTo(Numerics.LITERAL);

        model.open(Synthetic.TUTORIAL);
        lesson.until(() -> model.experiment().data().equals(Synthetic.TUTORIAL));
        assertThat(model.experiment().numerics()).as("other data").isEqualTo(Numerics.latest());
    }

    @Test
    void aRunThatHasMadeNoUpdateIsNotKept() {
        model.newStart();
        model.newStart();

        assertThat(lesson.names()).containsExactly("Run 1");
        assertThat(model.experiment().initSeed()).isEqualTo(44);
        assertThat(runs.front().origin()).isNull();
    }

    @Test
    void aRestartFromThePastBeginsWithWhatIsShown() {
        lesson.step(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        model.points().add(1, 2, 0);
        lesson.step(10);
        lesson.show(5);

        model.restart();
        lesson.until(() -> runs.entries().size() == 2);

        assertThat(lesson.alpha()).isEqualTo(0.5);
        assertThat(lesson.points()).isEqualTo(50);
        assertThat(model.experiment().data()).isInstanceOf(Synthetic.class);
        assertThat(model.time().isPast()).isFalse();
        runs.bringToFront(1);
        assertThat(lesson.alpha()).isEqualTo(2);
        assertThat(lesson.points()).isEqualTo(51);
    }
}
