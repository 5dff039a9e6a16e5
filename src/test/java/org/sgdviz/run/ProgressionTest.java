package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The progression against the plain lists of where each update stood. */
class ProgressionTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Updates of which everything is kept, in a progression whose clock is read after random numbers of them. */
    private static final class Kept {
        final Random random;
        final int size;
        final double[] epochs;
        final double[] examples;
        final double[] seconds;
        final Progression progression = new Progression(Progression.State.EMPTY, 0, new MissingPast());

        Kept(long seed) {
            this(seed, 0);
        }

        /** One that is made coarser after an update, unless that is 0. */
        Kept(long seed, int coarserAfter) {
            random = new Random(seed);
            size = 1 + random.nextInt(1 << (3 + random.nextInt(15)));
            epochs = new double[size + 1];
            examples = new double[size + 1];
            seconds = new double[size + 1];
            int timed = 0;
            for (int u = 1; u <= size; u++) {
                int rows = random.nextInt(10) == 0 ? 1 + random.nextInt(1000) : 32;
                epochs[u] = epochs[u - 1] + rows / 1024.0; // exact sums
                examples[u] = examples[u - 1] + rows;
                progression.append(1, rows, epochs[u]);
                if (u == size || random.nextInt(1 << (seed % 12)) == 0) {
                    double spent = random.nextInt(3) == 0 ? 0 : random.nextInt(1000) / 1024.0;
                    for (int k = timed + 1; k <= u; k++) {
                        seconds[k] = seconds[timed] + spent * ((k - timed) / (double) (u - timed));
                    }
                    progression.spend(spent);
                    timed = u;
                    progression.publish();
                }
                if (u == coarserAfter) {
                    progression.thinTo(1024);
                }
            }
        }
    }

    /** The width of the buckets of a pyramid of so many updates. */
    private static int width(int size) {
        int width = 1;
        while ((long) width * LossPyramid.CAPACITY < size - size % width) {
            width *= 2;
        }
        return width;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachQuantityIsExactAtTheEndsOfBucketsAndAfterTheLastUpdate(long seed) {
        Kept kept = new Kept(seed);
        Progression.View view = kept.progression.view();
        assertThat(view.size()).isEqualTo(kept.size);
        for (int u = 0; u <= kept.size; u += width(kept.size)) {
            checkExact(kept, view, u);
        }
        checkExact(kept, view, kept.size);
        assertThat(view.examples().end()).isEqualTo(kept.examples[kept.size]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachQuantityStaysExactAtTheEndsOfWiderBuckets(long seed) {
        int size = new Kept(seed).size;
        int coarserAfter = 1 + new Random(seed).nextInt(size);
        Kept kept = new Kept(seed, coarserAfter);
        Progression.View view = kept.progression.view();
        assertThat(view.size()).isEqualTo(kept.size);
        assertThat(view.bucketWidth()).isGreaterThanOrEqualTo(width(kept.size));
        for (int u = 0; u <= kept.size; u += (int) view.bucketWidth()) {
            checkExact(kept, view, u);
        }
        checkExact(kept, view, kept.size);
    }

    private static void checkExact(Kept kept, Progression.View view, int u) {
        assertThat(view.epochs().at(u)).isEqualTo(kept.epochs[u]);
        assertThat(view.examples().at(u)).isEqualTo(kept.examples[u]);
        assertThat(view.seconds().at(u)).isCloseTo(kept.seconds[u], within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenTheEndsItRisesAndTheInverseLeadsBack(long seed) {
        Kept kept = new Kept(seed);
        Progression.View view = kept.progression.view();
        for (int i = 0; i < 300; i++) {
            double u = kept.random.nextDouble() * kept.size;
            int width = width(kept.size);
            int before = ((int) (u / width)) * width;
            int after = Math.min(kept.size, before + width);
            assertThat(view.epochs().at(u)).isBetween(kept.epochs[before], kept.epochs[after]);
            assertThat(view.examples().at(u)).isBetween(kept.examples[before], kept.examples[after]);
            assertThat(view.seconds().at(u)).isBetween(kept.seconds[before] - 1e-9, kept.seconds[after] + 1e-9);
            assertThat(view.epochs().updateAt(view.epochs().at(u))).isCloseTo(u, within(1e-6));
            assertThat(view.examples().updateAt(view.examples().at(u))).isCloseTo(u, within(1e-6));
            double spent = view.seconds().at(u); // the clock may stand still: then any of the updates may come back
            assertThat(view.seconds().at(view.seconds().updateAt(spent))).isCloseTo(spent, within(1e-9));
        }
    }

    @Test
    void whatLiesOutsideIsTheNearest() {
        Progression.View view = new Kept(7).progression.view();
        assertThat(view.epochs().at(-3)).isZero();
        assertThat(view.epochs().at(1e9)).isEqualTo(view.epochs().end());
        assertThat(view.examples().updateAt(-1)).isZero();
        assertThat(view.examples().updateAt(1e18)).isEqualTo(view.size());
    }

    @Test
    void withoutAClockThereAreNoSeconds() {
        Progression progression = new Progression(Progression.State.EMPTY, 0, new MissingPast());
        progression.append(1, 32, 0.5);
        progression.publish();
        assertThat(progression.view().seconds().isKnown()).isFalse();
        assertThat(progression.view().seconds().at(1)).isNaN();
        assertThat(progression.view().seconds().updateAt(1)).isNaN();
        assertThat(progression.view().examples().at(1)).isEqualTo(32);
    }

    @Test
    void aViewStaysAsItWasWhileMoreIsAppended() {
        Progression progression = new Progression(Progression.State.EMPTY, 0, new MissingPast());
        for (int u = 1; u <= 100; u++) {
            progression.append(1, 1, u);
        }
        progression.publish(); // before the clock is read
        Progression.View early = progression.view();
        progression.spend(10);
        progression.publish();
        Progression.View timed = progression.view();
        for (int u = 101; u <= 200_000; u++) {
            progression.append(1, 1, u);
        }
        progression.spend(100);
        progression.publish();
        assertThat(early.seconds().at(50)).isNaN();
        assertThat(timed.seconds().at(50)).isCloseTo(5, within(1e-12));
        assertThat(timed.seconds().end()).isEqualTo(10);
        assertThat(timed.examples().at(1000)).isEqualTo(100);
        assertThat(progression.view().seconds().end()).isEqualTo(110);
    }
}
