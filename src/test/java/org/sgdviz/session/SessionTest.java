package org.sgdviz.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Extent;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

/** What a session may be. */
class SessionTest {

    private static final Weights INITIAL = Experiment.TUTORIAL.initialWeights();

    private static SavedRun run(String name, Experiment experiment, long updates, Origin origin) {
        return new SavedRun(name, 0, Visibility.WITH_ITS_DATA, experiment, updates, INITIAL, false, origin);
    }

    private static Experiment with(Edit... edits) {
        Experiment experiment = Experiment.TUTORIAL;
        for (Edit edit : edits) {
            experiment = experiment.withEdit(edit);
        }
        return experiment;
    }

    private static Session session(int front, OptionalLong lookedAt, SavedRun... runs) {
        return new Session(List.of(runs), front, lookedAt, ViewState.DEFAULT);
    }

    private static void assertRefused(String message, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).satisfies(InWords.mentions(message));
    }

    @Test
    void itHasARunInFrontAndAnUpdateOfItIsLookedAt() {
        SavedRun run = run("a", Experiment.TUTORIAL, 9, null);

        assertThat(FrontRun.of(session(0, OptionalLong.of(9), run))).isEqualTo(run);
        assertRefused("at least one run", () -> session(0, OptionalLong.empty()));
        assertRefused("must be 0 to 0, but is 1", () -> session(1, OptionalLong.empty(), run));
        assertRefused("must be 0 to 9", () -> session(0, OptionalLong.of(10), run));
        assertRefused("must be 0 to 9", () -> session(0, OptionalLong.of(-1), run));
    }

    @Test
    void aRunAndItsBranchesHaveOneVersionOfTheNumerics() {
        int latest = Numerics.latest().version();
        SavedRun parent = ofNumerics(latest + 1, null);
        Origin branched = new Origin(Origin.Kind.BRANCHED, 0, 3);

        Session session = session(0, OptionalLong.empty(), parent, ofNumerics(latest + 1, branched));
        assertThat(session.numerics()).isEqualTo(latest + 1);
        assertThat(session.hasOneNumerics()).isTrue();
        assertRefused(
                "run 1 has another past than run 0",
                () -> session(0, OptionalLong.empty(), parent, ofNumerics(latest, branched)));
        Session two = session(0, OptionalLong.empty(), ofNumerics(latest, null), parent);
        assertThat(two.numerics()).isEqualTo(latest + 1);
        assertThat(two.hasOneNumerics()).isFalse();
    }

    private static SavedRun ofNumerics(int version, Origin origin) {
        return new SavedRun("a", 0, Visibility.WITH_ITS_DATA, Experiment.TUTORIAL, 9, INITIAL, false, origin, version);
    }

    @Test
    void itsRunsAreCopied() {
        List<SavedRun> runs = new ArrayList<>(List.of(run("a", Experiment.TUTORIAL, 0, null)));
        Session session = new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT);

        runs.clear();

        assertThat(session.runs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u2028b", "\u0000"})
    void aNameIsALineOfText(String name) {
        assertRefused("name", () -> run(name, Experiment.TUTORIAL, 0, null));
        assertRefused("name", () -> run("x".repeat(201), Experiment.TUTORIAL, 0, null));
    }

    @Test
    void anEditLiesOnTheWayAndNamesRowsThatExist() {
        Edit added = new Edit(3, new RowChange.Add(1, 2, 1));
        Edit moved = new Edit(4, new RowChange.Move(400, 1, 2));
        Edit removed = new Edit(4, new RowChange.Remove(RowSet.of(2, 401)));

        assertThat(run("a", with(added, moved), 4, null).experiment().edits()).hasSize(2);
        assertRefused("stamped 4, but there are only 3", () -> run("a", with(added, moved), 3, null));
        assertRefused("names row 400", () -> run("a", with(moved), 4, null));
        assertRefused("names row 401", () -> run("a", with(added, removed), 4, null));
    }

    @Test
    void aBranchHasThePastOfItsRun() {
        Edit early = new Edit(3, Setting.LEARNING_RATE.to(0.1));
        Edit late = new Edit(5, Setting.LEARNING_RATE.to(0.2));
        SavedRun parent = run("a", with(early, late), 10, null);
        Origin at5 = new Origin(Origin.Kind.BRANCHED, 0, 5);
        OptionalLong present = OptionalLong.empty();

        assertThat(FrontRun.of(session(1, present, parent, run("b", with(early), 5, at5)))
                        .origin())
                .isEqualTo(at5);
        assertRefused("another past", () -> session(1, present, parent, run("b", with(), 5, at5)));
        assertRefused("branched off at update 5", () -> session(1, present, parent, run("b", with(early), 4, at5)));
        assertRefused("does not stand before", () -> session(0, present, run("b", with(early), 5, at5), parent));
        Origin at11 = new Origin(Origin.Kind.RESTARTED, 0, 11);
        assertRefused("only 10 updates", () -> session(1, present, parent, run("b", with(), 0, at11)));
    }

    @Test
    void aViewHasUsableNumbers() {
        assertRefused("speed", () -> view(0, 13, null));
        assertRefused("speed", () -> view(Double.NaN, 13, null));
        assertRefused("text size", () -> view(1, 9, null));
        assertRefused("bounds", () -> view(1, 13, new Extent(1, 1, 0, 1)));
        assertRefused("bounds", () -> view(1, 13, new Extent(0, Double.POSITIVE_INFINITY, 0, 1)));
    }

    private static ViewState view(double speed, int textSize, Extent scatter) {
        return new ViewState(
                ViewState.Shading.NONE,
                ShownLoss.OBJECTIVE,
                false,
                true,
                OptionalDouble.of(speed),
                false,
                textSize,
                scatter,
                ViewState.XAxis.UPDATES,
                null);
    }
}
