package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Change;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;

/** Whether all edits are in the runs, of a model whose workers make changes late, as on a busy machine. */
class LateWorkerTest {

    private final List<Late> workers = new ArrayList<>();
    private final TrainingModel model = new TrainingModel(Experiment.TUTORIAL, this::begin);

    private Worker begin(Run run) {
        Late next = new Late(run);
        workers.add(next);
        return next;
    }

    @AfterEach
    void close() {
        model.close();
    }

    /** One that leaves changes in its mailbox until it is told to take them, and never ends an epoch. */
    private static final class Late extends AtOnce {
        private final List<Change> mailbox = new ArrayList<>();
        private boolean inEpoch;
        private boolean failed;

        Late(Run run) {
            super(run);
        }

        void takeMail() {
            mailbox.forEach(change -> super.send(change, false));
            mailbox.clear();
        }

        @Override
        public void send(Change change, boolean continued) {
            mailbox.add(change);
        }

        @Override
        public void stepEpoch() {
            inEpoch = true;
        }

        @Override
        public boolean isCaughtUp() {
            return mailbox.isEmpty() && !inEpoch;
        }

        @Override
        public boolean hasMadeChanges() {
            return failed || mailbox.isEmpty();
        }

        @Override
        public boolean hasEnded() {
            return mailbox.isEmpty();
        }

        @Override
        public boolean hasFailed() {
            return failed;
        }
    }

    @Test
    void aPointIsInTheRunWhenTheWorkerHasTakenIt() {
        model.points().add(1, 2, 0);
        assertThat(model.hasMadeEdits()).isFalse();
        assertThat(model.experiment().edits()).isEmpty();

        workers.get(0).takeMail();

        assertThat(model.hasMadeEdits()).isTrue();
        assertThat(model.experiment().edits()).hasSize(1);
    }

    @Test
    void anEpochUnderWayIsNotWaitedFor() {
        model.transport().stepEpoch();

        assertThat(model.isCaughtUp()).isFalse();
        assertThat(model.hasMadeEdits()).isTrue();
    }

    @Test
    void aWorkerThatHasFailedIsNotWaitedFor() {
        model.points().add(1, 2, 0);
        workers.get(0).failed = true;

        assertThat(model.hasMadeEdits()).isTrue();
    }

    @Test
    void aRunThatHasLeftTheFrontStillGetsItsPoint() {
        model.transport().stepBatch();
        model.poll();
        model.points().add(1, 2, 0);
        model.restart();
        model.poll();
        Late former = workers.get(0);
        assertThat(workers).hasSize(2);
        assertThat(model.hasMadeEdits()).isFalse();
        assertThat(model.isCaughtUp()).isFalse();

        former.takeMail();

        assertThat(model.hasMadeEdits()).isTrue();
        assertThat(model.isCaughtUp()).isTrue();
        assertThat(model.runs().entries().get(0).run().experiment().edits()).hasSize(1);
    }
}
