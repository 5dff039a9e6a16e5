package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A curve that is appended to in pieces is the one that is appended to value by value, bit for bit. */
class PyramidPiecesTest {

    private static final double[] STRANGE = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        -1,
        1.5e308,
        1e280,
        2e280,
        Double.MIN_VALUE
    };

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesGiveTheSameBits(long seed) {
        Random random = new Random(seed);
        LossPyramid.State past = past(random);
        LossPyramid single = new LossPyramid(past);
        LossPyramid pieces = new LossPyramid(past);
        int size = 1 + (int) (4 * LossPyramid.CAPACITY * Math.pow(2, -10 * random.nextDouble()));
        double[] values = values(random, size);
        int thinned = random.nextInt(2 * size);
        for (int start = 0; start < size; ) {
            int end = Math.min(size, start + 1 + random.nextInt(random.nextBoolean() ? 3 : 400));
            pieces.append(values, start, end);
            for (int i = start; i < end; i++) {
                single.append(values[i]);
            }
            if (start <= thinned && thinned < end) {
                int most = 1024 << random.nextInt(4);
                pieces.thinTo(most);
                single.thinTo(most);
            }
            start = end;
            if (random.nextInt(200) == 0) {
                assertSame(single, pieces);
            }
        }
        assertSame(single, pieces);
    }

    /** None, or some updates of which all, nothing or the end is known. */
    private static LossPyramid.State past(Random random) {
        int buckets = random.nextInt(3000);
        long width = 1L << random.nextInt(8);
        double[] one = new double[buckets];
        Arrays.fill(one, 0.25);
        LossPyramid.State known = new LossPyramid.State(width, one, one, one);
        return switch (random.nextInt(4)) {
            case 0 -> LossPyramid.State.unknown(known);
            case 1 -> known;
            case 2 -> new LossPyramid.State(width, one, one, one, random.nextInt(buckets + 1) * width);
            default -> LossPyramid.State.EMPTY;
        };
    }

    /** Random ones behind some that are all the same, and now and then strange ones. */
    private static double[] values(Random random, int size) {
        double[] values = new double[size];
        int same = random.nextInt(3) == 0 ? random.nextInt(2 * size) : 0;
        double one = random.nextInt(5) == 0 ? STRANGE[random.nextInt(STRANGE.length)] : 0.25;
        int every = 1 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
        for (int i = 0; i < size; i++) {
            boolean strange = random.nextInt(every) == 0;
            values[i] = i < same ? one : strange ? STRANGE[random.nextInt(STRANGE.length)] : random.nextDouble();
        }
        return values;
    }

    private static void assertSame(LossPyramid single, LossPyramid pieces) {
        single.publish();
        pieces.publish();
        LossPyramid.View expected = single.view();
        LossPyramid.View view = pieces.view();
        assertThat(view.size()).isEqualTo(expected.size());
        assertThat(view.bucketWidth()).isEqualTo(expected.bucketWidth());
        assertThat(view.bytes()).isEqualTo(expected.bytes());
        for (int wider = 0; wider < 8; wider++) {
            double step = (double) view.bucketWidth() * (1 << wider);
            int n = (int) (view.size() / step) + 1;
            double[][] columns = new double[6][n];
            expected.columns(1, step, columns[0], columns[1], columns[2]);
            view.columns(1, step, columns[3], columns[4], columns[5]);
            for (int c = 0; c < 3; c++) {
                assertThat(Arrays.equals(columns[3 + c], columns[c])).isTrue(); // which is of bits
            }
        }
    }

    @Test
    void aCurveOfOneValueTakesNoMemory() {
        LossPyramid curve = new LossPyramid();
        for (int u = 0; u < 3 * LossPyramid.CAPACITY; u++) {
            curve.append(0.1);
        }
        curve.publish();
        LossPyramid.View view = curve.view();
        assertThat(view.bytes()).isZero();
        long width = view.bucketWidth();
        LossPyramid.State state = view.upTo(view.size() - view.size() % width);
        assertThat(state.mean()).hasSize((int) (view.size() / width)).containsOnly(0.1);
        assertThat(new LossPyramid(state).view().bytes()).isZero();

        curve.append(0.2);
        curve.publish();

        assertThat(curve.view().bytes()).isPositive();
        double[][] all = new double[3][1];
        curve.view().columns(0, view.size() + 2, all[0], all[1], all[2]);
        assertThat(new double[] {all[0][0], all[2][0]}).containsExactly(0.1, 0.2);
        assertThat(view.upTo(width).mean()).containsExactly(0.1);
    }

    @Test
    void aCurveOfWhichNothingIsKnownTakesNoMemoryUntilItHasTwoValues() {
        double[] some = new double[2000];
        LossPyramid curve = new LossPyramid(LossPyramid.State.unknown(new LossPyramid.State(4, some, some, some)));
        double[] rates = new double[300];
        Arrays.fill(rates, 0.5);
        curve.append(rates, 0, 300);
        curve.publish();
        assertThat(curve.view().bytes()).isZero();
        assertThat(curve.view().isComplete()).isFalse();
        double[][] columns = new double[3][3];
        curve.view().columns(7993, 4, columns[0], columns[1], columns[2]);
        assertThat(columns[1]).containsExactly(Double.NaN, Double.NaN, 0.5);
        assertThat(curve.view().upTo(8004).from()).isEqualTo(8000);

        curve.append(0.25);
        curve.publish();

        assertThat(curve.view().bytes()).isPositive();
        curve.view().columns(8297, 4, columns[0], columns[1], columns[2]);
        assertThat(columns[0]).containsExactly(0.5, 0.25, Double.NaN);
    }
}
