package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Stopping;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.schedule.Adaptive;
import org.sgdviz.sgd.schedule.Schedules;

/** What the seeds of the property tests come upon. */
class RandomEditsTest {

    private static final String[] CHANGES = {
        "alpha",
        "batch_size",
        "objective",
        "shuffling",
        "epochs",
        "optimizer",
        "schedule",
        "warm_up",
        "penalty",
        "clipping",
        "batching",
        "stopping",
        "SetWeights",
        "Add",
        "Move",
        "Remove",
        "Restore"
    };

    private static final Set<String> WITHIN_EPOCHS = new TreeSet<>();
    private static final Set<String> UNDONE = new TreeSet<>();
    private static final Set<String> SETTINGS = new TreeSet<>();
    private static final Set<String> OPTIMIZERS = new TreeSet<>();
    private static final Set<String> CHANGED_FAMILIES = new TreeSet<>();
    private static final Set<String> SCHEDULES = new TreeSet<>();
    private static final Set<Stopping.Rule> STOPPED = new TreeSet<>();
    private static final Set<Penalty.L1Form> L1_FORMS = new TreeSet<>();
    private static int dividedRates;
    private static int shortBatches;

    @BeforeAll
    static void goThroughTheSeeds() {
        ReplayOracleTest.seeds().forEach(seed -> {
            KeptRun live = new KeptRun(seed, 4).turns(ReplayOracleTest.TURNS);
            UNDONE.addAll(live.random.undone());
            for (Edit edit : live.run.experiment().edits()) {
                int update = (int) edit.update();
                if (update > 0 && update + 1 < live.kept.size() && epoch(live, update) == epoch(live, update + 1)) {
                    WITHIN_EPOCHS.add(RandomEdits.kind(edit.change()));
                }
            }
            live.kept.stream().skip(1).forEach(RandomEditsTest::note);
            live.run.trainer().stoppedBy().ifPresent(STOPPED::add);
            for (int n = 2; n < live.kept.size(); n++) {
                noteOptimizers(optimizer(live, n - 1), optimizer(live, n));
            }
        });
    }

    private static long epoch(KeptRun live, int update) {
        return live.kept.get(update).update().epoch();
    }

    private static Optimizer optimizer(KeptRun live, int update) {
        return live.kept.get(update).settings().method().optimizer();
    }

    private static void noteOptimizers(Optimizer before, Optimizer after) {
        OPTIMIZERS.add(Optimizers.KINDS.of(after).id());
        if (!before.equals(after)) {
            CHANGED_FAMILIES.add(before.family().equals(after.family()) ? "same" : "other");
        }
    }

    private static void note(KeptRun.Kept kept) {
        Hyperparameters settings = kept.settings();
        Method method = settings.method();
        SCHEDULES.add(Schedules.KINDS.of(method.schedule()).id());
        if (method.penalty().l1() > 0) {
            L1_FORMS.add(method.penalty().l1Form());
        }
        boolean isWarm = method.warmUp().warmUp().isNone();
        if (isWarm && method.schedule() instanceof Adaptive && kept.update().rate() < settings.learningRate()) {
            dividedRates++;
        }
        SETTINGS.add(settings.objective() + " " + settings.shuffling());
        if (!settings.batchSize().isAll()
                && kept.rows().size() < settings.batchSize().rows()) {
            shortBatches++;
        }
    }

    @Test
    void everyKindOfChangeIsMadeInTheMiddleOfEpochs() {
        assertThat(WITHIN_EPOCHS).contains(CHANGES);
    }

    @Test
    void everyKindOfInverseUndoesAChange() {
        assertThat(UNDONE)
                .containsExactlyInAnyOrder(Arrays.stream(CHANGES)
                        .filter(kind -> !kind.equals("Add")) // whose inverse is a removal, and that is a return's too
                        .toArray(String[]::new));
    }

    @Test
    void everyObjectiveIsMinimizedInEveryOrder() {
        assertThat(SETTINGS).hasSize(Objective.values().length * Shuffling.values().length);
    }

    @Test
    void everyOptimizerMakesUpdatesAndIsChangedForOneOfItsFamilyAndForAnother() {
        assertThat(OPTIMIZERS).hasSameSizeAs(Optimizers.KINDS.all());
        assertThat(CHANGED_FAMILIES).containsExactly("other", "same");
    }

    @Test
    void everyScheduleAndEveryFormOfL1MakesUpdates() {
        assertThat(SCHEDULES).hasSameSizeAs(Schedules.KINDS.all());
        assertThat(L1_FORMS).containsExactlyInAnyOrder(Penalty.L1Form.values());
    }

    @Test
    void everyRuleStopsTrainingAndAdaptiveRatesFall() {
        assertThat(STOPPED).containsExactlyInAnyOrder(Stopping.Rule.values());
        assertThat(dividedRates).isGreaterThan(20);
    }

    @Test
    void batchesDoNotDivideTheRows() {
        assertThat(shortBatches).isGreaterThan(100);
    }
}
