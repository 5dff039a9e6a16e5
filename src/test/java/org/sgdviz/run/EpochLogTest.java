package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.Weights;

class EpochLogTest {

    private static final int CAPACITY = EpochLog.CAPACITY;

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 2, 3, 100, CAPACITY, CAPACITY + 1, CAPACITY + 2, 2 * CAPACITY + 1, 2 * CAPACITY + 2, 30_001})
    void keepsEveryEpochThenEverySecondThenEveryFourth(int epochs) {
        EpochLog log = log(epochs);
        int stride = 1;
        while (epochs / stride > CAPACITY) {
            stride *= 2;
        }
        EpochLog.View view = log.view();
        assertThat(view.epochs()).isEqualTo(epochs);
        assertThat(view.count()).isEqualTo(epochs / stride).isLessThanOrEqualTo(CAPACITY);
        for (int i = 0; i < view.count(); i++) {
            int epoch = (i + 1) * stride;
            assertThat(view.updates()[i]).isEqualTo(13.0 * epoch);
            assertThat(view.objectives()[i]).isEqualTo(1.0 / epoch);
            assertThat(view.squaredErrors()[i]).isEqualTo(2.0 / epoch);
            assertThat(view.misclassified()[i]).isEqualTo(3.0 / epoch);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, CAPACITY + 1, 30_001})
    void keepsTheWeightsOfTheLastThreeInAnyCase(int epochs) {
        List<Weights> last = new ArrayList<>();
        for (int e = Math.max(1, epochs - EpochLog.RECENT + 1); e <= epochs; e++) {
            last.add(new Weights(e, -e, 0.5 * e));
        }
        assertThat(log(epochs).view().lastWeights()).containsExactlyElementsOf(last);
    }

    @Test
    void nothingShowsBeforeItIsPublished() {
        EpochLog log = log(2);
        append(log, 3);
        assertThat(log.view().epochs()).isEqualTo(2);
        assertThat(log.view().count()).isEqualTo(2);
    }

    @Test
    void aViewNeverChanges() {
        EpochLog log = log(CAPACITY - 1);
        EpochLog.View view = log.view();
        for (int e = CAPACITY; e < 5 * CAPACITY; e++) {
            append(log, e);
            log.publish();
        }
        assertThat(view.epochs()).isEqualTo(CAPACITY - 1);
        assertThat(view.count()).isEqualTo(CAPACITY - 1);
        for (int i = 0; i < view.count(); i++) {
            assertThat(view.updates()[i]).isEqualTo(13.0 * (i + 1));
            assertThat(view.objectives()[i]).isEqualTo(1.0 / (i + 1));
        }
        assertThat(view.lastWeights()[2].w0()).isEqualTo(CAPACITY - 1);
    }

    private static EpochLog log(int epochs) {
        EpochLog log = new EpochLog();
        for (int e = 1; e <= epochs; e++) {
            append(log, e);
        }
        log.publish();
        return log;
    }

    private static void append(EpochLog log, int epoch) {
        log.append(epoch, 13L * epoch, 1.0 / epoch, 2.0 / epoch, 3.0 / epoch, epoch, -epoch, 0.5 * epoch);
    }
}
