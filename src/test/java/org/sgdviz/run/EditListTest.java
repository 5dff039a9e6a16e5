package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

class EditListTest {

    private static Edit edit(long update, double alpha) {
        return new Edit(update, Setting.LEARNING_RATE.to(alpha));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** Lists that are continued in more than one way, against copies of all that they should hold. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noListChangesWhateverIsMadeOfIt(long seed) {
        Random random = new Random(seed);
        List<EditList> lists = new ArrayList<>(List.of(EditList.none()));
        List<List<Edit>> expected = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(4) == 0 ? random.nextInt(lists.size()) : lists.size() - 1;
            EditList list = lists.get(from);
            List<Edit> copy = new ArrayList<>(expected.get(from));
            if (random.nextInt(5) == 0) {
                int count = random.nextInt(list.size() + 1);
                list = list.first(count);
                copy = copy.subList(0, count);
            }
            long last = copy.isEmpty() ? 0 : copy.get(copy.size() - 1).update();
            Edit added = edit(last + random.nextInt(2), 1 + random.nextInt(100));
            copy.add(added);
            lists.add(list.plus(added));
            expected.add(List.copyOf(copy));
        }
        for (int i = 0; i < lists.size(); i++) {
            assertThat(lists.get(i)).isEqualTo(expected.get(i)).hasSameHashCodeAs(expected.get(i));
        }
    }

    /** No list is copied for an edit, and none of the same update is looked at: a million of them would take hours. */
    @Test
    void aMillionPointsAddedInOneRunAreKeptOnce() throws IllegalAccessException {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new RowChange.Add(0, 0, 0));
        for (int i = 1; i < 1_000_000; i++) {
            run.apply(new RowChange.Add(i, -i, i % 2));
        }

        EditList last = run.experiment().list();
        assertThat(last).hasSize(1_000_000);
        long alone = RetainedSize.of(last);
        assertThat(RetainedSize.of(List.of(last, last.first(999_999), last.first(500_001), last.plus(edit(1, 1)))))
                .isLessThan(alone + 20_000);
    }

    /** Points are added while the thumb of a slider is dragged, at one update or with updates between. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void pointsAddedByHandWithASliderDraggedBetweenTakeAConstantMemoryEach(int updatesBetween) {
        drag(1_000, updatesBetween); // what is loaded once
        long once = drag(50_000, updatesBetween);
        long twice = drag(100_000, updatesBetween);

        assertThat(twice).isLessThan(5 * once / 2);
    }

    private static long drag(int points, int updatesBetween) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.BATCH_SIZE.to(new BatchSize(1)));
        run.step();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < points; i++) {
            run.apply(new RowChange.Add(i % 7, -i % 5, i % 2));
            if (i % 3 == 0) {
                run.apply(Setting.LEARNING_RATE.to(0.01 + i), i % 2 == 0);
                run.apply(Setting.LEARNING_RATE.to(0.02 + i), true);
            }
            if (i % 1_000 == 999) {
                for (int n = 0; n < updatesBetween; n++) {
                    run.apply(Setting.LEARNING_RATE.to(1e-9));
                    run.step();
                }
            }
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    @Test
    void aBranchKeepsNothingOfWhatWasChangedLater() throws IllegalAccessException {
        Run run = new Run(Experiment.TUTORIAL);
        for (int i = 0; i < 10; i++) {
            run.step();
        }
        for (int i = 0; i < 100_000; i++) {
            run.apply(new RowChange.Add(i % 7, -i % 5, i % 2));
        }
        run.step();
        run.publish();

        Run branch = Run.branch(run, 10);

        assertThat(branch.experiment().edits()).isEmpty();
        assertThat(RetainedSize.of(run.experiment())).isGreaterThan(5_000_000);
        assertThat(RetainedSize.of(branch.experiment())).isLessThan(100_000);
    }

    /** What is found at once, against what a walk through all edits finds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theLastEditOfASettingIsFound(long seed) {
        Random random = new Random(seed);
        EditList list = EditList.none();
        long update = 0;
        for (int i = 0; i < 3_000; i++) {
            update += random.nextInt(3) == 0 ? 1 : 0;
            Change change = switch (random.nextInt(6)) {
                case 0 -> Setting.LEARNING_RATE.to(1.0 + i);
                case 1 -> Setting.BATCH_SIZE.to(new BatchSize(1 + i));
                case 2 -> Setting.EPOCHS.to(OptionalInt.of(i));
                case 3 -> new Change.SetWeights(new Weights(i, 0, 0));
                default -> new RowChange.Add(i, 0, 1);
            };
            Edit next = new Edit(Math.max(1, update), change);
            int replaced = list.size();
            Hyperparameters settings = Hyperparameters.TUTORIAL;
            for (int k = list.size() - 1; k >= 0 && list.get(k).update() == next.update(); k--) {
                replaced = change.replaces(list.get(k).change()) ? k : replaced;
            }
            assertThat(list.replacedBy(next)).isEqualTo(replaced);
            list = list.plus(next);
            if (i % 500 == 499) {
                EditList first = list.first(random.nextInt(list.size()));
                for (Edit edit : first) {
                    settings = edit.change().settingsAfter(settings);
                }
                assertThat(first.settingsAfter(Hyperparameters.TUTORIAL)).isEqualTo(settings);
                assertThat(first.ofNoRows())
                        .containsExactlyElementsOf(first.stream()
                                .filter(edit -> !edit.change().isOfRows())
                                .toList());
                assertThat(first).isEqualTo(EditList.of(List.copyOf(first)));
                assertThat(first).isNotEqualTo(first.plus(next));
            }
        }
    }

    @Test
    void updatesThatFallAreRefused() {
        assertThatThrownBy(() -> EditList.of(List.of(edit(4, 1), edit(3, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(InWords.says("edit 1 is stamped 3, before the one ahead of it: 4"));
    }

    @Test
    void itHasNothingBehindItsEnd() {
        EditList one = EditList.none().plus(edit(1, 1));
        one.plus(edit(2, 1));

        assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.first(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.add(edit(3, 1))).isInstanceOf(UnsupportedOperationException.class);
    }
}
