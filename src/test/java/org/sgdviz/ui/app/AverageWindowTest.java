package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.text.Numbers;

/** The average of the weights in the window: its line, and the figures that are its. */
class AverageWindowTest {

    private static final String LEGEND = "average";
    private static final String SINCE = "average of the weights since update ";

    @RegisterExtension
    final Window window = new Window(
            Experiment.TUTORIAL.withSettings(Experiment.TUTORIAL.settings().withoutEnd()));

    private void choose(String optimizer) {
        ChoiceList.choose(window, "#optimizerKind", optimizer);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            long next = window.update() + 1;
            window.press(KeyCode.RIGHT);
            window.until("an update is made", () -> window.update() == next);
        }
    }

    private boolean isInLegend() {
        return window.texts().contains(LEGEND);
    }

    private Average average() {
        return Window.onFx(
                () -> Objects.requireNonNull(window.model().time().shown().get().average()));
    }

    private boolean isHeadlineOf(Average average) {
        Evaluation figures = Evaluation.of(
                window.points().points(),
                average.weights(),
                window.experiment().settings().objective());
        return window.text("#headlineLoss").endsWith(" " + Numbers.loss(figures.meanSquaredError()))
                && window.isVisible("#headlineAverage")
                && window.text("#headlineAverage").equals(SINCE + average.since());
    }

    @Test
    void itIsThereWhileTheOptimizerAveragesAndGoesWithIt() {
        steps(2);
        assertThat(isInLegend()).isFalse();
        assertThat(window.isVisible("#headlineAverage")).isFalse();

        choose("Averaged SGD");
        steps(6);
        window.until("its line is named", this::isInLegend);
        assertThat(average().since()).isEqualTo(3);
        assertThat(average().update()).isEqualTo(8);
        window.until("the headline is the average's", () -> isHeadlineOf(average()));

        choose("Adam");
        window.until("its line is gone", () -> !isInLegend());
        window.until("the headline is the weights'", () -> !window.isVisible("#headlineAverage"));
    }

    @Test
    void inThePastItIsThatOfThePast() {
        choose("Averaged SGD");
        steps(6);
        Average present = average();
        window.press(KeyCode.LEFT);
        window.until("the past is shown", () -> window.update() == 5);
        window.until("its average is known", () -> average().update() == 5);
        assertThat(average().weights()).isNotEqualTo(present.weights());
        window.until("the headline is that average's", () -> isHeadlineOf(average()));
        assertThat(isInLegend()).isTrue();

        window.press(KeyCode.HOME);
        window.until("the start is shown", () -> window.update() == 0);
        window.until("it has no average", () -> !isInLegend() && !window.isVisible("#headlineAverage"));
    }

    @Test
    void theEvaluationSaysThatItIsOfTheAverage() {
        choose("Averaged SGD");
        steps(4);
        window.press(KeyCode.DIGIT5);
        window.until(
                "the average is evaluated",
                () -> window.texts()
                        .contains("Average of the weights since update 1, after update 4; the test uses the same."));
    }
}
