package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;

/**
 * The curves shown are those of the data in front, and those of others that were asked for, before and after saving.
 */
class ShownCurvesTest {

    private static final Synthetic MOONS = new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1);
    private static final Synthetic XOR = new Synthetic(Shape.XOR, 20, 0.1, Synthetic.DEFAULT_FACTOR, 1);
    private static final Given FILE = new Given(
            "points.csv", Points.of(new double[] {1, 2}, new double[] {3, 4}, new byte[] {0, 1}, Names.DEFAULT));
    private static final Hyperparameters SETTINGS =
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(7)).withLearningRate(0.5);

    private final Lesson lesson = new Lesson(Experiment.of(MOONS, 42, 0, SETTINGS));
    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void curvesOfOtherDataAreHiddenUntilAskedForAndHaveOtherColours() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        model.restart(); // untouched: gives way

        model.open(XOR);

        assertThat(shown()).containsExactly(3);
        runs.setShown(1, true);
        assertThat(runs.entries()).extracting(RunEntry::colour).doesNotHaveDuplicates();
        lesson.step(1);
        model.restart();
        assertThat(shown()).containsExactly(1, 3, 4);
    }

    @Test
    void curvesThatAPresetHidAreBackWhenItIsUndone() {
        lesson.step(10);
        model.restart();
        lesson.step(1);

        openAlone(MOONS, 3);
        assertThat(shown()).containsExactly(3);

        model.undo().undo();
        assertThat(shown()).containsExactly(1, 2);
        model.undo().redo();
        assertThat(shown()).containsExactly(3);
        model.undo().undo();
        assertThat(shown()).containsExactly(1, 2);
    }

    @Test
    void soTheyAreWhereThePresetTookThePlaceOfARunWithoutUpdates() {
        lesson.step(10);
        model.restart();
        assertThat(shown()).containsExactly(1, 2);

        openAlone(XOR, 2);
        assertThat(shown()).containsExactly(2);

        model.undo().undo();
        assertThat(shown()).containsExactly(1, 2);
        model.undo().redo();
        assertThat(shown()).containsExactly(2);
    }

    private void openAlone(Synthetic data, int id) {
        model.openAlone(Experiment.of(data, 7, 0, SETTINGS));
        lesson.until(
                () -> runs.frontId() == id && model.run().get().experiment().initSeed() == 7);
    }

    @Test
    void theCurvesOfItsDataComeWithTheRunInFront() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        model.restart();
        lesson.step(1);
        runs.setShown(2, false);
        model.open(XOR);
        lesson.step(1);

        runs.bringToFront(3);
        assertThat(shown()).containsExactly(1, 3);

        runs.setShown(4, true);
        runs.bringToFront(1);
        runs.bringToFront(4);
        assertThat(shown()).containsExactly(4);
        runs.bringToFront(1);
        assertThat(shown()).as("one that was asked for stays").containsExactly(1, 3, 4);
    }

    @Test
    void theSameDataAgainAreComparedWithThoseThatAreThere() {
        lesson.step(10);
        model.open(XOR);
        lesson.step(10);

        model.open(MOONS);

        assertThat(shown()).containsExactly(1, 3);
        assertThat(runs.entries()).extracting(RunEntry::colour).doesNotHaveDuplicates();
    }

    @Test
    void theCurvesOfARunComeBackWithItWhenItsDeletionIsUndone() {
        lesson.step(10);
        model.restart();
        lesson.step(1);
        model.open(XOR);
        runs.delete(2);
        runs.bringToFront(1);

        model.undo().undo();

        assertThat(shown()).as("of the data in front").containsExactly(1, 2);
        runs.delete(2);
        runs.bringToFront(3);
        model.undo().undo();
        assertThat(shown()).as("of other data").containsExactly(3);
    }

    @Test
    void curvesStayWhenTheRunThatTheirsComeFromLeaves() {
        lesson.step(10);
        model.points().add(1, 2, 0);
        model.restart();
        lesson.step(1);
        runs.bringToFront(1);
        model.points().add(2, 1, 1);
        model.restart();
        lesson.step(1);

        runs.delete(1);

        assertThat(shown()).containsExactly(2, 3);
    }

    @Test
    void aSessionOfRunsOfOtherDataIsAsItWasSaved() {
        lesson.step(10);
        model.restart();
        lesson.step(5);
        model.open(XOR);
        lesson.step(5);
        model.open(FILE);
        runs.setShown(3, true);
        Session session = sessionOf(model).present();
        assertThat(session.runs()).extracting(SavedRun::updates).containsExactly(10L, 5L, 5L, 0L);
        assertThat(session.front()).isEqualTo(3);

        reopen(session);

        assertThat(sessionOf(model).present()).isEqualTo(session);
        assertThat(shown()).as("those asked for").containsExactly(3, 4);
        runs.bringToFront(1);
        assertThat(shown()).as("those of its data").containsExactly(1, 2, 3);
        runs.bringToFront(4);
        assertThat(shown()).as("as before").containsExactly(3, 4);
    }

    @Test
    void lookingAtOtherDataIsNoChangeOfASession() {
        lesson.step(10);
        model.restart();
        lesson.step(5);
        model.open(XOR);
        lesson.step(5);
        List<SavedRun> before = sessionOf(model).present().runs();

        runs.bringToFront(1);

        assertThat(sessionOf(model).present().runs()).isEqualTo(before);
        assertThat(before).extracting(SavedRun::shown).containsOnly(Visibility.WITH_ITS_DATA);
        runs.setShown(2, false);
        assertThat(sessionOf(model).present().runs()).isNotEqualTo(before);
    }

    /** Shows a session with its runs made again. */
    private void reopen(Session session) {
        List<Run> made = session.runs().stream().map(ShownCurvesTest::again).toList();
        sessionOf(model).show(session, made);
        model.poll();
    }

    private static Run again(SavedRun saved) {
        Run run = new Run(saved.experiment());
        for (long i = 0; i < saved.updates() && run.canStep(); i++) {
            run.step();
        }
        run.publish();
        return run;
    }

    private static SessionModel sessionOf(TrainingModel model) {
        return new SessionModel(model, new ViewSettings(), new SessionModel.PlaneView() {
            @Override
            public Extent chosen() {
                return null;
            }

            @Override
            public void show(Extent part) {}
        });
    }

    private List<Integer> shown() {
        return runs.entries().stream().filter(RunEntry::shown).map(RunEntry::id).toList();
    }
}
