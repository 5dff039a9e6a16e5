package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/** What is saved of runs that numerics computed which this program does not know. */
class LaterNumericsTest {

    private static final int LATEST = Numerics.latest().version();
    private static final int LATER = LATEST + 1;
    private static final Experiment CHANGED = Experiment.TUTORIAL.withEdit(new Edit(7, Setting.LEARNING_RATE.to(0.25)));

    /** A run, a branch of it and another run, with weights that only those numerics give. */
    private final Session opened = new Session(
            List.of(
                    saved("first", CHANGED, null),
                    saved(
                            "branch",
                            CHANGED.withEdit(new Edit(12, Setting.LEARNING_RATE.to(0.5))),
                            new Origin(Origin.Kind.BRANCHED, 0, 12)),
                    saved("other", CHANGED.withoutEdits(), null)),
            0,
            OptionalLong.empty(),
            ViewState.DEFAULT);

    private final Lesson lesson = new Lesson(Experiment.TUTORIAL);
    private final TrainingModel model = lesson.model;
    private final SessionModel session = new SessionModel(model, new ViewSettings(), new WholePlane());

    private static SavedRun saved(String name, Experiment experiment, Origin origin) {
        Weights weights = new Weights(1, 2, 3);
        return new SavedRun(name, 0, Visibility.WITH_ITS_DATA, experiment, 20, weights, false, origin, LATER);
    }

    @BeforeEach
    void open() {
        List<Run> runs = new ArrayList<>();
        for (SavedRun saved : opened.runs()) {
            Rerun rerun = new Rerun(saved.record(), saved.experiment().data().points(), () -> 0);
            assertThat(rerun.carryOut(() -> false)).as("as saved").isFalse();
            rerun.endHere();
            runs.add(rerun.run());
        }
        session.show(opened, runs);
    }

    @AfterEach
    void close() {
        lesson.close();
    }

    private List<Integer> versions() {
        return session.present().runs().stream().map(SavedRun::numerics).toList();
    }

    @Test
    void aRunToWhichNothingWasDoneIsSavedAsItWasOpened() {
        assertThat(session.present().runs()).isEqualTo(opened.runs());

        model.runs().rename(3, "renamed");
        lesson.show(5);

        SavedRun renamed = session.present().runs().get(2);
        assertThat(renamed.name()).isEqualTo("renamed");
        assertThat(renamed.record()).isEqualTo(opened.runs().get(2).record());
        assertThat(versions()).containsExactly(LATER, LATER, LATER);
    }

    @Test
    void aRunThatWentOnIsThisProgramsAndSoIsWhatHasAPastInCommonWithIt() {
        lesson.step(1);

        List<SavedRun> present = session.present().runs();
        assertThat(versions()).containsExactly(LATEST, LATEST, LATER);
        assertThat(present.get(0).updates()).isEqualTo(21);
        assertThat(present.get(1).weights())
                .isEqualTo(model.runs().entries().get(1).run().trainer().weights())
                .isNotEqualTo(opened.runs().get(1).weights());
        assertThat(present.get(2)).isEqualTo(opened.runs().get(2));
    }

    @Test
    void soItIsFromAnEditOn() {
        model.runs().bringToFront(2);
        model.settings().set(Setting.LEARNING_RATE, 2.0);

        assertThat(versions()).containsExactly(LATEST, LATEST, LATER);
    }

    @Test
    void whatBeginsBesideIsThisProgramsAndTheRunStays() {
        model.runs().bringToFront(3);
        model.restart();
        lesson.step(3);

        assertThat(versions()).containsExactly(LATER, LATER, LATER, LATEST);
    }

    @Test
    void aBranchMadeHereTakesItsParentAlong() {
        model.runs().bringToFront(3);
        lesson.show(5);
        model.settings().set(Setting.LEARNING_RATE, 2.0);
        lesson.settle();

        assertThat(versions()).containsExactly(LATER, LATER, LATEST, LATEST);
    }

    @Test
    void aBranchOfADeletedRunStandsForItself() {
        lesson.step(1);
        model.runs().delete(1);

        assertThat(versions()).containsExactly(LATER, LATER);
        assertThat(session.present().runs().get(0).origin()).isNull();
    }
}
