package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sgdviz.file.BadFileException;
import org.sgdviz.text.InWords;

/** {@link LossLog} against an array, beyond what it keeps in memory. */
class LossLogTest {

    private static final int MANY = 3 * LossLog.IN_MEMORY + 5;

    private static LossLog of(int size) throws IOException {
        LossLog log = new LossLog();
        for (int i = 0; i < size; i++) {
            log.add(Math.sqrt(i));
        }
        return log;
    }

    @Test
    void allNumbersAreToldInTheirOrderAgainAndAgain() throws IOException {
        try (LossLog log = of(MANY)) {
            for (int time = 0; time < 2; time++) {
                double[] told = new double[MANY];
                Arrays.fill(told, Double.NaN);
                log.forEach((i, value) -> told[i] = value);
                for (int i = 0; i < MANY; i++) {
                    assertThat(told[i]).isEqualTo(Math.sqrt(i));
                }
            }
            log.add(-1);
            assertThat(log.size()).isEqualTo(MANY + 1);
            assertThat(log.thinned(1).values()).containsExactly(-1);
        }
    }

    @Test
    void whereTheyCannotBeKeptASentenceSaysWhy() throws IOException {
        Path gone = Path.of("no", "such", "folder");
        try (LossLog log = new LossLog(gone)) {
            for (int i = 0; i < LossLog.IN_MEMORY; i++) {
                log.add(i);
            }
            assertThatExceptionOfType(BadFileException.class)
                    .isThrownBy(() -> log.add(0))
                    .satisfies(
                            InWords.says("the losses of so many epochs cannot be kept in %s: the folder does not exist"
                                    .formatted(gone)));
        }
    }

    @Test
    void fewNumbersAreNotThinned() throws IOException {
        try (LossLog log = of(5)) {
            assertThat(log.thinned(5).places()).containsExactly(1, 2, 3, 4, 5);
            assertThat(log.thinned(5).values()[4]).isEqualTo(2);
        }
        try (LossLog none = new LossLog()) {
            assertThat(none.thinned(5).values()).isEmpty();
        }
    }

    @Test
    void ofManyEveryFourthStaysCountedFromTheLast() throws IOException {
        try (LossLog log = of(11)) {
            LossLog.Thinned thinned = log.thinned(3);

            assertThat(thinned.places()).containsExactly(3, 7, 11);
            assertThat(thinned.values()).containsExactly(Math.sqrt(2), Math.sqrt(6), Math.sqrt(10));
        }
        try (LossLog log = of(MANY)) {
            LossLog.Thinned thinned = log.thinned(1000);

            assertThat(thinned.values().length).isBetween(500, 1000);
            assertThat(thinned.places()[thinned.places().length - 1]).isEqualTo(MANY);
        }
    }
}
