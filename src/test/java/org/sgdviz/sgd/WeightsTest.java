package org.sgdviz.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.RandomState;

class WeightsTest {

    private final Random random = new Random(12);

    @Test
    void noArrayIsSharedWithAnybody() {
        for (int count = 1; count < 20; count++) {
            double[] numbers = numbers(count);
            double[] kept = numbers.clone();
            Weights weights = new Weights(numbers);
            Gradient gradient = new Gradient(numbers);
            numbers[count - 1]++;
            weights.toArray()[0]++;
            gradient.toArray()[0]++;

            assertThat(weights.toArray()).containsExactly(kept);
            assertThat(gradient.toArray()).containsExactly(kept);
            assertThat(weights.count()).isEqualTo(gradient.count()).isEqualTo(count);
            assertThat(weights.features()).isEqualTo(count - 1);
            assertThat(weights.bias()).isEqualTo(weights.get(0)).isEqualTo(kept[0]);
        }
    }

    @Test
    void initialWeightsAreNumPys() {
        assertThat(Initialization.UNIFORM.weights(42, FeatureMap.PLANE))
                .isEqualTo(new Weights(0.3745401188473625, 0.9507143064099162, 0.7319939418114051));
        assertThat(Initialization.NORMAL.weights(42, FeatureMap.PLANE))
                .isEqualTo(new Weights(0.4967141530112327, -0.13826430117118466, 0.6476885381006925));
        assertThat(Initialization.ZEROS.weights(42, TestFeatures.SQUARES))
                .isEqualTo(new Weights(new double[TestFeatures.SQUARES.count() + 1]));
        assertThat(Initialization.NORMAL.isDrawn()).isTrue();
        assertThat(Initialization.ZEROS.isDrawn()).isFalse();
    }

    @Test
    void aTrainersWeightsStayAsTheyWere() {
        for (FeatureMap features : new FeatureMap[] {FeatureMap.PLANE, TestFeatures.SQUARES}) {
            Weights initial = Weights.initial(1, features);
            double[] before = initial.toArray();
            Trainer trainer = new Trainer(
                    new org.sgdviz.data.RowList(GeneralLoopTest.points(random, 50)),
                    features,
                    initial,
                    Hyperparameters.TUTORIAL,
                    0,
                    BlockRunner.CALLER);
            Weights start = trainer.weights();
            trainer.step();
            Checkpoint first = trainer.checkpoint();
            Gradient gradient = trainer.lastBatch().gradient();
            double[] slopes = gradient.toArray();
            double[] after = trainer.weights().toArray();
            trainer.step();

            assertThat(initial.toArray()).containsExactly(before);
            assertThat(start).isEqualTo(initial);
            assertThat(first.weights()).isEqualTo(new Weights(after)).isNotEqualTo(trainer.weights());
            assertThat(gradient.toArray()).containsExactly(slopes);
        }
    }

    @Test
    void theyAreEqualWhereEveryBitIs() {
        for (int count = 1; count < 20; count++) {
            double[] numbers = numbers(count);
            int one = random.nextInt(count);
            double[] other = numbers.clone();
            other[one] = Double.longBitsToDouble(Double.doubleToRawLongBits(other[one]) ^ 1L << random.nextInt(52));

            assertThat(new Weights(numbers)).isEqualTo(new Weights(numbers.clone()));
            assertThat(new Weights(numbers)).hasSameHashCodeAs(new Weights(numbers.clone()));
            assertThat(new Weights(numbers)).isNotEqualTo(new Weights(other));
            assertThat(new Gradient(numbers)).isEqualTo(new Gradient(numbers.clone()));
            assertThat(new Gradient(numbers)).hasSameHashCodeAs(new Gradient(numbers.clone()));
            assertThat(new Gradient(numbers)).isNotEqualTo(new Gradient(other));
        }
        assertThat(new Weights(0.0, 1)).isNotEqualTo(new Weights(-0.0, 1));
        assertThat(new Weights(1, 2)).isNotEqualTo(new Weights(1, 2, 0));
        assertThat(new Weights(Double.NaN)).isEqualTo(new Weights(Double.NaN));
        assertThat(new Weights(Double.NaN))
                .as("another payload")
                .isNotEqualTo(new Weights(Double.longBitsToDouble(0x7ff8000000000001L)));
        assertThat(new Weights(1)).isNotEqualTo(new Gradient(1));
    }

    @Test
    void theInitialOnesAreNumPysWhateverTheirNumber() {
        RandomState drawn = new RandomState(5);
        Weights six = Weights.initial(5, TestFeatures.SQUARES);
        for (int j = 0; j < six.count(); j++) {
            assertThat(six.get(j)).isEqualTo(drawn.nextDouble());
        }
        Weights three = Weights.initial(5);
        assertThat(three.toArray()).containsExactly(six.get(0), six.get(1), six.get(2));
    }

    @Test
    void theLineIsOfThePlaneOnly() {
        assertThatIllegalArgumentException().isThrownBy(Weights::new);
        assertThat(new Weights(1, 2, 4).lineSlope()).isEqualTo(-0.5);
        assertThatIllegalStateException().isThrownBy(() -> new Weights(1, 2).lineSlope());
        assertThatIllegalStateException().isThrownBy(() -> new Weights(1, 2, 3, 4).score(1, 1));
    }

    @Test
    void theyAreFiniteWhereAllAre() {
        assertThat(new Weights(1, -2, 3, -4).isFinite()).isTrue();
        assertThat(new Weights(1, -2, 3, -4).largest()).isEqualTo(4);
        assertThat(new Weights(1, 2, 3, Double.POSITIVE_INFINITY).isFinite()).isFalse();
        assertThat(new Weights(1, Double.NaN).isFinite()).isFalse();
    }

    /** Any bits but those of infinities and NaN, often small or 0 of either sign. */
    private double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int j = 0; j < count; j++) {
            double any = Double.longBitsToDouble(random.nextLong());
            numbers[j] = random.nextInt(4) == 0 || !Double.isFinite(any) ? random.nextInt(3) * -0.0 : any;
        }
        return numbers;
    }
}
