package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.Session;

/** A branch whose parent gave its place in the list to another run, as undoing a new start does. */
class ReplacedParentTest {

    private final Lesson lesson = Lesson.ofMoons();
    private final TrainingModel model = lesson.model;
    private final Runs runs = model.runs();
    private final SessionModel session = new SessionModel(model, new ViewSettings(), new WholePlane());

    @AfterEach
    void close() {
        lesson.close();
    }

    /** A new start in the place of the first run, trained, with a branch after update 10; the new start in front. */
    private void branchOffANewStart() {
        model.newStart();
        lesson.step(30);
        lesson.show(10);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();
        runs.bringToFront(1);
        model.poll();
        assertThat(runs.entries()).hasSize(2);
        assertThat(runs.entries().get(1).origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 1, 10));
    }

    @Test
    void itIsABranchOfNoneUntilItsParentIsBack() {
        branchOffANewStart();
        Session before = session.present();
        assertThat(before.runs().get(1).origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 0, 10));

        model.undo().undo();
        model.poll();

        assertThat(model.experiment().initSeed()).as("of the run in front").isEqualTo(42);
        assertThat(runs.entries()).hasSize(2);
        assertThat(runs.entries().get(1).isBranch())
                .as("still of a run that is gone")
                .isTrue();
        assertThat(session.present().runs().get(1).origin()).isNull();
        assertThat(session.present().runs().get(1).experiment())
                .isEqualTo(before.runs().get(1).experiment());

        model.undo().redo();
        model.poll();

        assertThat(runs.entries().get(1).origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 1, 10));
        assertThat(session.present().runs().get(1).origin()).isEqualTo(new Origin(Origin.Kind.BRANCHED, 0, 10));
    }
}
