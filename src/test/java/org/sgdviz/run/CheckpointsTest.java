package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;

class CheckpointsTest {

    private static final Weights INITIAL = new Weights(1, 2, 3);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 64})
    void theNearestIsAsNearAsTheSpacingHoweverManyUpdates(int capacity) {
        Checkpoints checkpoints = new Checkpoints(INITIAL, capacity);
        for (long update = 1; update <= 2000; update++) {
            append(checkpoints, update);
            checkpoints.publish();
            Checkpoints.View view = checkpoints.view();
            assertThat(view.count()).isLessThanOrEqualTo(capacity);
            assertThat(view.spacing())
                    .as("never more than two halvings")
                    .isLessThanOrEqualTo(1 + 4 * update / capacity);
            for (long wanted = 0; wanted <= update; wanted += 1 + update / 16) {
                assertThat(view.atOrBefore(wanted).update()).isEqualTo(wanted - wanted % view.spacing());
            }
        }
    }

    @Test
    void theStartIsACheckpointWithoutUpdates() {
        Checkpoint start = new Checkpoints(INITIAL, 4).view().atOrBefore(1000);
        assertThat(start)
                .isEqualTo(Checkpoint.start(INITIAL))
                .isEqualTo(Checkpoints.View.ofStart(INITIAL).atOrBefore(5));
        assertThat(start.weights()).isEqualTo(INITIAL);
        assertThat(start.isWithinEpoch()).isFalse();
    }

    @Test
    void aPublishedViewStaysAsItIs() {
        Checkpoints checkpoints = new Checkpoints(INITIAL, 4);
        for (long update = 1; update <= 3; update++) {
            append(checkpoints, update);
        }
        assertThat(checkpoints.view().count()).as("not published").isZero();
        checkpoints.publish();
        Checkpoints.View view = checkpoints.view();
        for (long update = 4; update <= 100; update++) {
            append(checkpoints, update);
            checkpoints.publish();
        }
        assertThat(view.count()).isEqualTo(3);
        for (long update = 0; update <= 3; update++) {
            assertThat(view.atOrBefore(update).update()).isEqualTo(update);
        }
        assertThat(view.atOrBefore(50).update()).isEqualTo(3);
        assertThat(checkpoints.view().atOrBefore(100).update()).isEqualTo(96);
    }

    @Test
    void valuesThatNoTrainerHasAreRefused() {
        refused(-1, 0, 0, "a checkpoint's update must be at least 0, but is -1");
        refused(5, 6, 0, "a checkpoint's epoch must begin at update 0 to 5, but does at 6");
        refused(5, -1, 0, "a checkpoint's epoch must begin at update 0 to 5, but does at -1");
        refused(5, 0, -2, "a checkpoint's position must be at least 0, but is -2");
    }

    private static void refused(long update, long epochStart, int position, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(update, 0, epochStart, position, 0, 0, 0, 0, INITIAL))
                .withMessage(message);
    }

    private static void append(Checkpoints checkpoints, long update) {
        if (checkpoints.isDue(update)) {
            checkpoints.append(at(update));
        }
    }

    private static Checkpoint at(long update) {
        return new Checkpoint(update, 0, 0, 1, 0, 0, 1, 1, INITIAL);
    }
}
