package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedPointsTest {

    /** The oracle is the list that changes its rows in place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theSameEditsLeadToTheSameRowsAsInARowList(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Points points = new Synthetic(Shape.MOONS, 1 + random.nextInt(40), 0.1, 0.5, seed).points();
        EditedPoints edited = new EditedPoints(points);
        RowList list = new RowList(points);
        for (int step = 0; step < 300; step++) {
            edit(random, edited, list);

            assertThat(edited.snapshot().toPoints()).isEqualTo(list.toPoints());
            assertThat(edited.snapshot().rows()).isEqualTo(list.presentRows());
            assertThat(edited.presentCount()).isEqualTo(list.presentCount());
            assertThat(edited.hasBothClasses()).isEqualTo(list.hasBothClasses());
        }
    }

    private static void edit(SplittableRandom random, EditedPoints edited, RowList list) {
        int row = random.nextInt(list.size());
        BitSet rows = new BitSet();
        rows.set(row);
        rows.set(random.nextInt(list.size()));
        switch (random.nextInt(12)) {
            case 0 -> {
                BitSet all = edited.presentRows();
                edited.remove(all);
                all.stream().forEach(list::remove);
            }
            case 1 -> {
                BitSet all = new BitSet();
                all.set(0, list.size());
                edited.restore(all);
                all.stream().forEach(list::restore);
            }
            case 2, 3, 4 -> {
                edited.remove(rows);
                rows.stream().forEach(list::remove);
            }
            case 5, 6 -> {
                edited.restore(rows);
                rows.stream().forEach(list::restore);
            }
            case 7, 8 -> {
                double x = random.nextDouble();
                int label = random.nextInt(2);
                assertThat(edited.add(x, -x, label)).isEqualTo(list.add(x, -x, label));
            }
            default -> {
                double x = random.nextDouble();
                edited.move(row, x, 2 * x);
                list.move(row, x, 2 * x);
            }
        }
        assertThat(edited.x1(row)).isEqualTo(list.x1(row));
        assertThat(edited.x2(row)).isEqualTo(list.x2(row));
        assertThat(edited.label(row)).isEqualTo(list.label(row));
        assertThat(edited.isPresent(row)).isEqualTo(list.isPresent(row));
    }

    @Test
    void aSnapshotDoesNotSeeLaterEdits() {
        Points points = new Synthetic(Shape.XOR, 20, 0, 0.5, 1).points();
        EditedPoints edited = new EditedPoints(points);
        edited.add(1, 1, 1);
        EditedPoints.Snapshot snapshot = edited.snapshot();
        Points before = snapshot.toPoints();

        edited.move(20, 5, 5);
        edited.move(3, 5, 5);
        edited.add(2, 2, 0);
        edited.remove(edited.presentRows());

        assertThat(snapshot.toPoints()).isEqualTo(before);
    }

    @Test
    void untouchedPointsAreTheVeryPoints() {
        Points points = new Synthetic(Shape.XOR, 20, 0, 0.5, 1).points();

        assertThat(new EditedPoints(points).snapshot().toPoints()).isSameAs(points);
    }

    @Test
    void aRowListLeavesThePointsItWasMadeOfAlone() {
        Points points = new Synthetic(Shape.XOR, 20, 0, 0.5, 1).points();
        double first = points.x1(0);
        RowList list = new RowList(points);

        list.move(0, first + 1, 0);
        list.add(1, 2, 0);

        assertThat(points.x1(0)).isEqualTo(first);
        assertThat(list.x1(0)).isEqualTo(first + 1);
    }
}
