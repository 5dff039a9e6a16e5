package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;

/** Stopping before the end. */
class StopRequestTest {

    private static TrainLoop loop(Run run, EpochLosses losses, int updates) {
        Experiment experiment = run.experiment();
        Course course =
                new Course(run, run::prepare, experiment, experiment.data().points(), new Epochs(100), 1300);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        return new TrainLoop(
                course,
                losses,
                null,
                new Progress(nowhere, false, course, () -> 0),
                () -> asked.getAndIncrement() == updates,
                System::nanoTime);
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHas() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        EpochLosses losses = new EpochLosses(true);
        TrainLoop loop = loop(run, losses, 30);

        assertThat(loop.train()).isEqualTo(Outcome.INTERRUPTED);

        assertThat(run.trainer().update()).isEqualTo(30);
        assertThat(losses.tutorial().size()).isEqualTo(2);
        assertThat(loop.examples()).isEqualTo(2 * 400 + 4 * 32);
    }

    @Test
    void aStopAfterTheLastUpdateComesTooLate() throws IOException {
        Run run = new Run(Experiment.TUTORIAL);

        assertThat(loop(run, new EpochLosses(false), 1300).train()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void whileNobodyPressesCtrlCThereIsNoStop() {
        try (StopRequest stop = StopRequest.listen()) {
            assertThat(stop.getAsBoolean()).isFalse();
        }
    }
}
