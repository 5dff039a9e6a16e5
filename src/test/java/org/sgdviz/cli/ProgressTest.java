package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Hyperparameters;

/** The table of losses and the bar, with a clock that the test turns. */
class ProgressTest {

    private static final long NANOS_PER_LOOK = 50_000_000;

    private static String shown(int epochs, boolean hasBar) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Hyperparameters settings = Hyperparameters.TUTORIAL.withEpochs(epochs);
        AtomicLong clock = new AtomicLong();
        Experiment experiment = Experiment.of(Synthetic.TUTORIAL, 42, 0, settings);
        Course course =
                Course.of(experiment, new Epochs(epochs), experiment.data().points());
        Progress progress = new Progress(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                hasBar,
                course,
                () -> clock.getAndAdd(NANOS_PER_LOOK));
        new TrainLoop(course, new EpochLosses(false), null, progress, () -> false, System::nanoTime).train();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBarIsDrawnOverInPlaceAndCleared() throws IOException {
        String shown = shown(100, true);

        assertThat(shown).contains("\r[######------------------------]  20 %  epoch 21 of 100  0:01 left");
        assertThat(shown.lines().reduce("", (a, b) -> b)).isEmpty();
        assertThat(shown.substring(shown.lastIndexOf('[')))
                .as("the last bar, and what follows it")
                .matches("(?s)\\[[^\r]*\r +\r.*");
    }

    @Test
    void theBarIsDrawnAtMostTenTimesASecond() throws IOException {
        int bars = shown(1000, true).split("\r\\[", -1).length - 1;

        double seconds = 1000 * 400 / 2048 * NANOS_PER_LOOK / 1e9;
        assertThat(bars).isBetween(50, (int) (10 * seconds) + 1);
    }

    @Test
    void whereNothingCanBeDrawnOverThereIsNoBar() throws IOException {
        assertThat(shown(100, false)).doesNotContain("\r").doesNotContain("[");
    }

    @Test
    void theFirstAndTheLastEpochAreInTheTable() throws IOException {
        List<String> epochs = shown(103, false)
                .lines()
                .filter(line -> line.matches(" +\\d+ +[\\d.e-]+ +[\\d.e-]+"))
                .map(line -> line.strip().split(" +", 2)[0])
                .toList();

        assertThat(epochs).containsExactly("1", "20", "40", "60", "80", "100", "103");
    }

    @Test
    void withoutEpochsThereIsNoTable() throws IOException {
        assertThat(shown(0, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "12,1", "13,2", "20,2", "21,5", "50,5", "100,10", "101,20", "2147483647,500000000"})
    void theTableHasAboutTenRows(int epochs, long step) {
        assertThat(Progress.roundStep(epochs)).isEqualTo(step);
    }
}
