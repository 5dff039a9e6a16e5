package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.sgd.Checkpoint;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;

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
        refused(5, 6, 0, "a checkpoint's epoch must begin at update 0 to 4, but does at 6");
        refused(5, 5, 0, "a checkpoint's epoch must begin at update 0 to 4, but does at 5");
        refused(5, -1, 0, "a checkpoint's epoch must begin at update 0 to 4, but does at -1");
        refused(5, 0, -2, "a checkpoint's position must be at least 0, but is -2");
    }

    @Test
    void valuesThatContradictEachOtherAreRefused() {
        // After update 9, the third batch of the epoch that began at update 6, with 2 epochs before it.
        checkpoint(9, 2, 6, 20, 1, 1, 4, 3, 18);
        checkpoint(9, 3, 6, 0, 1, 1, 4, 3, 18);
        checkpoint(9, 7, 6, 20, 1, 1, 4, 3, 18); // of some of the epochs the rows were all carried on
        checkpoint(9, 2, 0, 20, 1, 1, 4, 9, 18);
        contradict("cannot have 0 whole epochs", 9, 0, 6, 20, 1, 1, 4, 3, 18);
        contradict("cannot have 0 whole epochs", 9, 0, 6, 0, 1, 1, 4, 3, 18);
        contradict("cannot have 1 whole epochs", 9, 1, 6, 0, 1, 1, 4, 3, 18);
        contradict("has had 3 batches by update 9, but is to have had 4", 9, 2, 6, 20, 1, 1, 4, 4, 18);
        contradict("3 batches and 20 places has not visited 21 rows", 9, 2, 6, 20, 1, 1, 4, 3, 21);
        contradict("3 batches and 20 places has not visited 2 rows", 9, 2, 6, 20, 1, 1, 1, 3, 2);
        contradict("of a checkpoint's 18 rows 19.0 cannot", 9, 2, 6, 20, 1, 1, 19, 3, 18);
        contradict("sums of losses must be at least 0", 9, 2, 6, 20, -1, 1, 4, 3, 18);
        contradict("sums of losses must be at least 0", 9, 2, 6, 20, 1, -1, 4, 3, 18);
        contradict("position must be 0 before the first update", 0, 0, 0, 1, 0, 0, 0, 0, 0);
        contradict("no whole epochs before the first update", 0, 1, 0, 0, 0, 0, 0, 0, 0);
        contradict("has not visited 1 rows", 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static void contradict(
            String what, long u, long done, long start, int at, double e, double o, double m, int batches, long rows) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkpoint(u, done, start, at, e, o, m, batches, rows))
                .satisfies(InWords.mentions(what));
    }

    private static Checkpoint checkpoint(
            long u, long done, long start, int at, double e, double o, double m, int batches, long rows) {
        return new Checkpoint(u, done, start, at, e, o, m, batches, rows, INITIAL);
    }

    private static void refused(long update, long epochStart, int position, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(update, 0, epochStart, position, 0, 0, 0, 0, INITIAL))
                .satisfies(InWords.says(message));
    }

    private static void append(Checkpoints checkpoints, long update) {
        if (checkpoints.isDue(update)) {
            checkpoints.append(at(update));
        }
    }

    private static Checkpoint at(long update) {
        return new Checkpoint(update, update, update - 1, 0, 0, 0, 1, 1, INITIAL);
    }
}
