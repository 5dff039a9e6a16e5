package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    void aMillionPointsAddedInOneRunAreKeptOnce() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new RowChange.Add(0, 0, 0));
        EditList first = run.experiment().list();

        for (int i = 1; i < 1_000_000; i++) {
            run.apply(new RowChange.Add(i, -i, i % 2));
        }

        EditList last = run.experiment().list();
        assertThat(last).hasSize(1_000_000);
        assertThat(last.shares(first)).isTrue();
        assertThat(run.experiment().before(1).list().shares(first)).isTrue();
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
