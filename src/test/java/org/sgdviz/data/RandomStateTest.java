package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.text.InWords;

class RandomStateTest {

    private static final double LOG_TOLERANCE = 1e-15;

    /** The golden entries of seeds below 2³¹; larger ones are not supported. */
    static List<JsonNode> seeds() {
        JsonNode all = Golden.at(Golden.read("rng"), "seeds");
        List<JsonNode> supported = StreamSupport.stream(all.spliterator(), false)
                .filter(entry -> Golden.at(entry, "seed").longValue() <= Integer.MAX_VALUE)
                .toList();
        assertThat(supported).hasSize(5);
        return supported;
    }

    static List<JsonNode> arraySeeds() {
        JsonNode all = Golden.at(Golden.read("rng"), "array_seeds");
        assertThat(all).hasSize(4);
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doublesAreNumPys(JsonNode golden) {
        RandomState random = seeded(golden);
        assertThat(draw(10, random::nextDouble)).isEqualTo(Golden.doubles(golden, "random_sample10"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void uniformsAreNumPys(JsonNode golden) {
        RandomState unit = seeded(golden);
        assertThat(draw(3, () -> unit.uniform(0, 1))).isEqualTo(Golden.doubles(golden, "uniform3"));
        RandomState box = seeded(golden);
        assertThat(draw(4, () -> box.uniform(-10, 10))).isEqualTo(Golden.doubles(golden, "uniform_m10_10_4"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void normalsAreNumPysUpToTheLogarithm(JsonNode golden) {
        RandomState random = seeded(golden);
        assertThat(draw(11, random::gauss)).containsExactly(Golden.doubles(golden, "gauss11"), within(LOG_TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shufflesAreNumPys(JsonNode golden) {
        for (int n : new int[] {1, 2, 3, 10, 33}) {
            int[] a = IntStream.range(0, n).toArray();
            seeded(golden).shuffle(a);
            assertThat(a).isEqualTo(Golden.integers(golden, "shuffle" + n));
            assertThat(seeded(golden).permutation(n)).isEqualTo(a);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aKeptNormalSurvivesAShuffle(JsonNode golden) {
        JsonNode expected = Golden.at(golden, "gauss3_then_shuffle5_then_gauss2");
        RandomState random = seeded(golden);
        assertThat(draw(3, random::gauss)).containsExactly(Golden.doubles(expected.get(0)), within(LOG_TOLERANCE));
        assertThat(random.permutation(5)).isEqualTo(Golden.integers(expected.get(1)));
        assertThat(draw(2, random::gauss)).containsExactly(Golden.doubles(expected.get(2)), within(LOG_TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("arraySeeds")
    void permutationsOfSeedArraysAreNumPys(JsonNode golden) {
        RandomState random = RandomState.ofArray(Golden.integers(golden, "seed"));
        assertThat(random.permutation(10)).isEqualTo(Golden.integers(golden, "permutation10"));
        assertThat(random.permutation(33)).isEqualTo(Golden.integers(golden, "permutation33_next"));
    }

    @ParameterizedTest
    @MethodSource("arraySeeds")
    void reseedingStartsAnew(JsonNode golden) {
        RandomState random = new RandomState(1);
        random.gauss();
        random.reseed(Golden.integers(golden, "seed"));
        RandomState fresh = RandomState.ofArray(Golden.integers(golden, "seed"));
        assertThat(random.gauss()).isEqualTo(fresh.gauss());
        assertThat(random.permutation(33)).isEqualTo(fresh.permutation(33));
    }

    @Test
    void aPermutationIntoALongerArrayLeavesTheRest() {
        int[] out = {9, 9, 9, 9, 9};
        new RandomState(42).permutationInto(out, 3);
        assertThat(IntStream.of(out).limit(3)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(out).endsWith(9, 9);
    }

    @Test
    void aPermutationOfNothingIsEmpty() {
        assertThat(new RandomState(0).permutation(0)).isEmpty();
    }

    @Test
    void badSeedsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomState(-1))
                .satisfies(InWords.mentions("0 to 2147483647"))
                .satisfies(InWords.mentions("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomState.ofArray(7, -2));
        assertThatIllegalArgumentException().isThrownBy(RandomState::ofArray);
    }

    private static RandomState seeded(JsonNode golden) {
        return new RandomState(Golden.integer(golden, "seed"));
    }

    private static double[] draw(int count, DoubleSupplier source) {
        return DoubleStream.generate(source).limit(count).toArray();
    }

    @Test
    void drawsWithReplacementAreNumPys() {
        assertThat(draws(10, 0, 0)).containsExactly(9, 5, 5, 8, 1, 1, 6, 0, 4, 7);
        assertThat(draws(13, 7, 3)).containsExactly(0, 10, 12, 0, 2, 3, 0, 7, 3, 1, 10, 4, 9);
        assertThat(draws(5, Integer.MAX_VALUE, 1)).containsExactly(4, 2, 4, 0, 3);
        assertThat(draws(1, 3, 2)).containsExactly(0);
    }

    /** {@code RandomState([a, b]).randint(0, n, n)}. */
    private static int[] draws(int n, int a, int b) {
        int[] numbers = new int[n];
        RandomState.ofArray(a, b).drawsInto(numbers, n);
        return numbers;
    }
}
