package org.sgdviz.ui.view.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which epoch an update belongs to, by the ends of epochs that are known. */
class EpochFiguresTest {

    @Test
    void anUpdateBelongsToTheEpochAtWhoseEndItIsDone() {
        EpochFigures all = new EpochFigures(new double[] {10, 15, 40}, new double[3], 3);

        assertThat(IntStream.of(1, 10, 11, 15, 16, 40, 41, 400)
                        .mapToDouble(all::epochOf)
                        .toArray())
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void whereEpochsAreLeftOutTheyAreOfOneLength() {
        EpochFigures everyEighth = new EpochFigures(new double[] {3200, 6400}, new double[2], 2, 8);

        assertThat(IntStream.of(1, 400, 401, 3200, 3201, 6400, 6401, 6800)
                        .mapToDouble(everyEighth::epochOf)
                        .toArray())
                .containsExactly(1, 1, 2, 8, 9, 16, 17, 17);
    }
}
