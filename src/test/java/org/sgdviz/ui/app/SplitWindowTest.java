package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;

/** Test points in the window: how they are chosen, and what keeps them. */
class SplitWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private Points points() {
        return Window.onFx(() -> window.model().points().points().get().points());
    }

    private BitSet testRows() {
        Points points = points();
        return points.partition() == null ? new BitSet() : points.partition().rows(Role.TEST);
    }

    private BitSet expected(Split split) {
        return split.of(Experiment.TUTORIAL.data().points(), 0).partition().rows(Role.TEST);
    }

    private void hold(String share) {
        window.enter("#testShare", share);
        window.until("points are held out", () -> testRows().cardinality() > 0);
    }

    @Test
    void aTestShareHoldsOutTheRowsThatScikitLearnDraws() {
        assertThat(window.node("#splitSeed").getParent().isVisible()).isFalse();

        hold("0.25");

        assertThat(testRows()).isEqualTo(expected(Split.of(new Holdout.Drawn(0.25, 0, false))));
        window.until(
                "both accuracies are told",
                () -> window.text("#headlineAccuracy").contains("test"));
        assertThat(window.texts()).contains("300 points are trained on, 100 are test points");
        window.enter("#splitSeed", "7");
        window.until("they are others", () -> testRows().equals(expected(Split.of(new Holdout.Drawn(0.25, 7, false)))));
        window.robot().interact(() -> ((CheckBox) window.node("#split .check-box")).fire());
        window.until(
                "they are stratified", () -> testRows().equals(expected(Split.of(new Holdout.Drawn(0.25, 7, true)))));
        window.enter("#testShare", "0");
        window.until("all are trained on", () -> testRows().isEmpty());
        assertThat(window.text("#headlineAccuracy")).doesNotContain("test");
        window.enter("#testShare", "0.25");
        window.until(
                "they are drawn as before",
                () -> testRows().equals(expected(Split.of(new Holdout.Drawn(0.25, 7, true)))));
    }

    @Test
    void anIllegalShareIsRefusedAndNothingChanges() {
        window.enter("#testShare", "1");

        window.until("it is marked", () -> window.is("#testShare", "error"));
        window.press(KeyCode.ESCAPE);
        assertThat(testRows().isEmpty()).isTrue();
    }

    @Test
    void restartKeepsEachPointsRoleAndOnlyAnotherSplitDrawsAnew() {
        hold("0.25");
        window.robot().interact(() -> {
            window.model().points().add(0.5, 0.5, 1);
            window.model()
                    .points()
                    .remove(window.model().points().points().get().row(0));
        });
        window.until("they are edited", () -> points().size() == 400 && points().x1(399) == 0.5);
        Points before = points();
        assertThat(before.role(399)).isEqualTo(Role.TRAINING);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);

        window.press(KeyCode.R);

        window.until("it is restarted", () -> window.update() == 0);
        assertThat(points()).isEqualTo(before);
        assertThat(window.experiment().setup().split().kept()).isNotNull();
        window.robot().interact(() -> window.model().splitAnew());
        window.until(
                "it is split anew", () -> window.experiment().setup().split().kept() == null);
        Points anew = points();
        assertThat(anew.unsplit()).isEqualTo(before.unsplit());
        assertThat(anew).isEqualTo(Split.of(new Holdout.Drawn(0.25, 0, false)).of(before, 0));
    }

    @Test
    void undoBringsBackARemovedTestPointAsOneAcrossARestart() {
        hold("0.25");
        int row = testRows().nextSetBit(0);
        window.robot().interact(() -> window.model().points().remove(row));
        window.until("it is gone", () -> points().size() == 399);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.R);
        window.until("it is restarted", () -> window.update() == 0);
        assertThat(testRows().cardinality()).isEqualTo(99);

        window.robot().interact(() -> window.model().undo().undo());

        window.until("it is back", () -> points().size() == 400);
        assertThat(testRows().cardinality()).isEqualTo(100);
        window.press(KeyCode.RIGHT);
        window.until("the run has it", () -> window.update() == 1);
        assertThat(Window.onFx(() -> window.model().run().get().trainer().rows().count(Role.TEST)))
                .isEqualTo(100);
    }
}
