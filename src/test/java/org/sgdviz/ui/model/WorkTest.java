package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Given;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;

/** What is asked for before it is given up, and what is kept through a crash. */
class WorkTest {

    private static final Given FILE = new Given(
            "points.csv",
            Points.of(new double[] {1, 2, 3}, new double[] {3, 4, 1}, new byte[] {0, 1, 0}, Names.DEFAULT));

    private final Lesson lesson = new Lesson(Experiment.TUTORIAL);
    private final TrainingModel model = lesson.model;
    private final SessionModel session = new SessionModel(model, new ViewSettings(), new WholePlane());

    @BeforeEach
    void open() {
        model.open(FILE);
    }

    @AfterEach
    void close() {
        lesson.close();
    }

    @Test
    void whatIsOpenedAndTrainedIsNoWorkButIsBegun() {
        assertThat(session.begun().getAsBoolean()).isFalse();

        lesson.step(2);

        assertThat(session.hasWork()).isFalse();
        assertThat(session.begun().getAsBoolean()).isTrue();
    }

    @Test
    void editedPointsStayWorkWhenTheRunBeginsAnewWithThem() {
        for (Runnable again : List.<Runnable>of(model::restart, model::newStart, () -> model.reseed(5, 6))) {
            model.begin(Experiment.of(FILE, 1, 0, Experiment.TUTORIAL.settings()));
            model.points().add(1, 2, 0);
            again.run();
            again.run();

            assertThat(session.entries()).hasSize(1);
            assertThat(model.runs().front().isEdited()).isTrue();
            assertThat(session.hasWork()).isTrue();
            assertThat(session.begun().getAsBoolean()).isTrue();
        }
    }

    @Test
    void aRestartOfWhatWasNotEditedIsNoWork() {
        model.restart();
        model.newStart();

        assertThat(session.hasWork()).isFalse();
        assertThat(session.begun().getAsBoolean()).isFalse();
    }

    @Test
    void aFileIsNotTakenForADrawingByItsName() {
        model.open(new Given("drawn", FILE.points()));

        assertThat(session.hasWork()).isFalse();
    }
}
