package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.RunEntry;

/** Runs are called by what differs. */
class RunNamesTest {

    private static final Synthetic BLOBS = new Synthetic(Shape.BLOBS, 40, 1, Synthetic.DEFAULT_FACTOR, 1);
    private static final Synthetic MOONS = new Synthetic(Shape.MOONS, 40, 0.1, Synthetic.DEFAULT_FACTOR, 1);
    private static final Hyperparameters SETTINGS =
            Hyperparameters.TUTORIAL.withLearningRate(0.03).withBatchSize(new BatchSize(8));

    private final List<RunEntry> runs = new ArrayList<>();
    private int front = 1;
    private final RunNames names = new RunNames(new Messages());

    @BeforeAll
    static void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void add(@Nullable String name, Experiment experiment, int updates, Origin origin) {
        Run run = new Run(experiment.withoutEdits());
        int edit = 0;
        for (int u = 0; u <= updates; u++) {
            while (edit < experiment.edits().size()
                    && experiment.edits().get(edit).update() == u) {
                Edit next = experiment.edits().get(edit);
                run.apply(next.change(), next.continued());
                edit++;
            }
            if (u < updates) {
                run.step();
            }
        }
        run.publish();
        runs.add(new RunEntry(runs.size() + 1, name, runs.size(), true, run, origin));
    }

    private void add(Hyperparameters settings, Edit... edits) {
        add(null, new Experiment(Setup.of(BLOBS), settings, List.of(edits)), 30, null);
    }

    @Test
    void runsThatDifferInTheirNumericsOnlyAreToldApart() {
        add(SETTINGS);
        add(null, new Experiment(Setup.of(BLOBS).withNumerics(Numerics.LITERAL), SETTINGS), 30, null);

        assertThat(called()).containsExactly("numerics " + Numerics.latest().version(), "numerics 1 (earlier)");
    }

    private List<String> called() {
        var called = names.of(runs, front);
        return runs.stream().map(run -> called.get(run.id())).toList();
    }

    @Test
    void byTheLearningRateWhereThatDiffers() {
        add(SETTINGS);
        add(SETTINGS.withLearningRate(0.3));
        assertThat(called()).containsExactly("α 0.03", "α 0.3");
    }

    @Test
    void byEverythingThatDiffersAndNothingElse() {
        add(SETTINGS);
        add(SETTINGS.withBatchSize(new BatchSize(1)).withObjective(Objective.HINGE));
        add(SETTINGS.withBatchSize(BatchSize.ALL));
        assertThat(called()).containsExactly("batch 8, cross-entropy", "batch 1, hinge", "batch all, cross-entropy");
    }

    @Test
    void byBothLearningRatesWhereItWasChangedOnTheWay() {
        add(SETTINGS);
        add(SETTINGS, new Edit(10, Setting.LEARNING_RATE.to(0.3)));
        assertThat(called()).containsExactly("α 0.03", "α 0.03 → 0.3");
    }

    @Test
    void aChangeThatNeverActedDoesNotCount() {
        add(SETTINGS, new Edit(0, Setting.LEARNING_RATE.to(0.5)), new Edit(30, Setting.LEARNING_RATE.to(0.3)));
        add(SETTINGS);
        assertThat(called()).containsExactly("α 0.5", "α 0.03");
    }

    @Test
    void whatASliderCameByIsNotTold() {
        add(SETTINGS);
        add(
                SETTINGS,
                new Edit(10, Setting.LEARNING_RATE.to(0.05)),
                new Edit(11, Setting.LEARNING_RATE.to(0.1), true),
                new Edit(12, Setting.LEARNING_RATE.to(0.3), true));
        assertThat(called()).last().isEqualTo("α 0.03 → 0.3");
    }

    @Test
    void byTheWeightsAtTheStartWhereTheyAreNotThoseOfTheSeed() {
        add(SETTINGS);
        Setup setup = Setup.of(BLOBS).withStart(new Weights(1, -2, 0.5));
        add(null, new Experiment(setup, SETTINGS), 30, null);
        assertThat(called()).containsExactly("seed 42", "start (1.000, \u22122.000, 0.500)");
    }

    @Test
    void ofManyChangesTheFirstAndTheLastAreTold() {
        add(SETTINGS);
        add(
                SETTINGS,
                new Edit(5, Setting.LEARNING_RATE.to(0.05)),
                new Edit(10, Setting.LEARNING_RATE.to(0.1)),
                new Edit(15, Setting.LEARNING_RATE.to(0.3)));
        assertThat(called()).last().isEqualTo("α 0.03 → … → 0.3");
    }

    @Test
    void aBranchThatDiffersInNothingElseSaysWhereItBegan() {
        add(SETTINGS);
        add(null, Experiment.of(BLOBS, 42, 0, SETTINGS), 30, new Origin(Origin.Kind.BRANCHED, 1, 1140));
        assertThat(called()).containsExactly("α 0.03", "α 0.03, from update 1,140");
    }

    @Test
    void twoThatAreAlikeAreNumbered() {
        add(SETTINGS);
        add(SETTINGS);
        add(SETTINGS);
        add(SETTINGS.withLearningRate(1));
        assertThat(called()).containsExactly("α 0.03", "α 0.03 (2)", "α 0.03 (3)", "α 1");
    }

    @Test
    void bySeedAndData() {
        add(SETTINGS);
        add(null, Experiment.of(BLOBS, 7, 0, SETTINGS), 1, null);
        assertThat(called()).containsExactly("seed 42", "seed 7");
        add(null, Experiment.of(MOONS, 7, 0, SETTINGS), 1, null);
        assertThat(called()).containsExactly("seed 42, Blobs", "seed 7, Blobs", "Moons");
    }

    @Test
    void theUsersNameIsKeptAndNoOtherIsCalledSo() {
        add(SETTINGS);
        add("α 0.03", Experiment.of(BLOBS, 42, 0, SETTINGS.withLearningRate(1)), 1, null);
        assertThat(called()).containsExactly("α 0.03 (2)", "α 0.03");
    }

    private void replace(int id, @Nullable String name, boolean shown) {
        RunEntry old = runs.get(id - 1);
        runs.set(id - 1, new RunEntry(id, name, old.colour(), shown, old.run(), old.origin()));
    }

    @Test
    void theDataAreToldOnlyWhereRunsOfOtherDataAreDrawn() {
        add(SETTINGS);
        add(SETTINGS.withBatchSize(BatchSize.ALL));
        add(null, Experiment.of(MOONS, 42, 0, SETTINGS), 1, null);
        add(null, Experiment.of(MOONS, 42, 0, SETTINGS.withLearningRate(1)), 1, null);
        replace(3, null, false);
        replace(4, null, false);
        assertThat(called()).containsExactly("batch 8", "batch all", "α 0.03", "α 1");

        front = 4; // which is drawn in any case
        assertThat(called()).containsExactly("batch 8, Blobs", "batch all, Blobs", "α 0.03", "α 1, Moons");
    }

    @Test
    void aRunThatIsNotDrawnIsToldFromOneOfOtherDataByItsOwn() {
        for (Synthetic data : List.of(BLOBS, MOONS)) {
            add(null, Experiment.of(data, 42, 0, SETTINGS), 1, null);
            add(null, Experiment.of(data, 42, 0, SETTINGS.withLearningRate(1)), 1, null);
        }
        replace(3, null, false);
        replace(4, null, false);
        assertThat(called()).containsExactly("α 0.03", "α 1", "α 0.03, Moons", "α 1, Moons");
    }

    @Test
    void aNumberOnceGivenStays() {
        for (int i = 0; i < 4; i++) {
            add(SETTINGS);
        }
        assertThat(called()).containsExactly("α 0.03", "α 0.03 (2)", "α 0.03 (3)", "α 0.03 (4)");

        replace(2, "mine", true);
        add(SETTINGS);
        assertThat(called()).containsExactly("α 0.03", "mine", "α 0.03 (3)", "α 0.03 (4)", "α 0.03 (5)");
        replace(2, null, true);
        assertThat(called()).containsExactly("α 0.03", "α 0.03 (2)", "α 0.03 (3)", "α 0.03 (4)", "α 0.03 (5)");
        runs.remove(0);
        assertThat(called()).containsExactly("α 0.03 (2)", "α 0.03 (3)", "α 0.03 (4)", "α 0.03 (5)");
    }
}
