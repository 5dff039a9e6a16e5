package org.sgdviz.ui.model.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchDrawTest {

    private static int[] drawn(BatchDraw draw, long seed, int size, boolean replaced) {
        int[] places = new int[size];
        draw.draw(seed, places, replaced);
        return places;
    }

    @Test
    void aSeedAlwaysGivesTheSameBatchAndALargerOneHoldsIt() {
        BatchDraw draw = new BatchDraw(50);
        int[] small = drawn(draw, 3, 8, false);

        assertThat(drawn(draw, 4, 8, false)).isNotEqualTo(small);
        assertThat(drawn(draw, 3, 8, false)).isEqualTo(small);
        assertThat(Arrays.copyOf(drawn(draw, 3, 20, false), 8)).isEqualTo(small);
    }

    @Test
    void noPlaceComesTwiceUnlessItMay() {
        BatchDraw draw = new BatchDraw(50);
        for (int seed = 0; seed < 100; seed++) {
            assertThat(drawn(draw, seed, 1 + seed / 2, false)).doesNotHaveDuplicates();
        }
        assertThat(Arrays.stream(drawn(draw, 1, 50, true)).distinct().count()).isLessThan(50);
        assertThat(Arrays.stream(drawn(draw, 1, 50, false)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 50).toArray());
    }

    @Test
    void allPlacesComeEquallyOften() {
        BatchDraw draw = new BatchDraw(10);
        int[] often = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            Arrays.stream(drawn(draw, seed, 3, false)).forEach(place -> often[place]++);
        }
        for (int count : often) {
            assertThat(count / 6000.0).isCloseTo(1, within(0.06));
        }
    }
}
