package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Message;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.Run;

/** Stopping before the end. */
class StopRequestTest {

    private static final StandardStreams NOWHERE = new StandardStreams(
            OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), StandardCharsets.UTF_8, false);

    private static TrainLoop loop(Run run, EpochLosses losses, int updates) {
        Experiment experiment = run.experiment();
        Course course = new Course(
                run, () -> run.canStep() ? 1 : 0, experiment, experiment.data().points(), new Epochs(100), 1300);
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
        try (StopRequest stop = StopRequest.listen(NOWHERE)) {
            assertThat(stop.getAsBoolean()).isFalse();
        }
    }

    @Test
    void whatCanBeGivenUpIsInterruptedAtOnceByASignalThatComesMeanwhile() throws IOException {
        try (StopRequest stop = StopRequest.listen(NOWHERE)) {
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> stop.unlessStopped(() -> {
                        stop.arrive(2);
                        sleep();
                    }));
            assertThat(stop.exitCode()).isEqualTo(130);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void afterASignalItHasALittleTime() throws IOException {
        try (StopRequest stop = StopRequest.listen(NOWHERE)) {
            stop.arrive(15);
            List<String> done = new ArrayList<>();
            stop.unlessStopped(() -> done.add("quickly"));
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> stop.unlessStopped(StopRequestTest::sleep));
            assertThat(done).containsExactly("quickly");
        }
    }

    @Test
    void whatNeverEndsIsEndedAndSaysWhatItHas() throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        StandardStreams streams = new StandardStreams(
                OutputStream.nullOutputStream(), errors, StandardCharsets.UTF_8, false, ended::complete);
        try (StopRequest stop = StopRequest.listen(streams)) {
            stop.sayIfEnded(() -> Message.of("disk.systemSays", "half of it"));
            stop.arrive(2);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(130);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("sgd-visualizer: half of it\n");
    }

    private static void sleep() throws InterruptedIOException {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
