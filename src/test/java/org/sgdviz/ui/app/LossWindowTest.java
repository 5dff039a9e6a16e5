package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.view.loss.LossChart;

/** The loss chart of the window compares runs. */
class LossWindowTest {

    private static final int EPOCH = 13; // of 400 points by 32

    @RegisterExtension
    final Window window = new Window(null);

    private void train(int updates) {
        long before = window.update();
        window.robot().interact(() -> {
            for (int i = 0; i < updates; i++) {
                window.model().transport().stepBatch();
            }
        });
        window.until(updates + " updates are made", () -> window.update() == before + updates);
    }

    private void restart() {
        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.update() == 0);
    }

    private double xUpper() {
        return Window.onFx(() -> ((ValueAxis<?>) ((LossChart) window.node("#loss")).getXAxis()).getUpperBound());
    }

    private List<String> legend() {
        return texts("#loss .plot-legend .label");
    }

    private List<String> texts(String query) {
        return Window.onFx(() -> window.robot().lookup(query).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void oneClickOnTheChartCountsEpochsExamplesOrSecondsAndItIsSaved(@TempDir Path folder) throws IOException {
        train(3 * EPOCH);
        assertThat(xUpper()).isEqualTo(40);

        window.robot().clickOn("#lossXEPOCHS");
        window.until("the axis ends at epochs", () -> xUpper() == 3);
        window.robot().clickOn("#lossXEXAMPLES");
        window.until("the axis ends at examples", () -> xUpper() == 1200);
        window.robot().clickOn("#lossXSECONDS");
        window.until("the axis ends at seconds", () -> xUpper() > 0 && xUpper() < 5);

        Path file = folder.resolve("lesson.sgd.json");
        SessionFile.write(window.session(), file);
        window.robot().clickOn("#lossXUPDATES");
        window.until("the axis ends at updates", () -> xUpper() == 40);
        window.drop(file);
        window.until("the axis ends at seconds again", () -> xUpper() > 0 && xUpper() < 5);
        assertThat(window.session().view().xAxis()).isEqualTo(ViewState.XAxis.SECONDS);
    }

    @Test
    void oneClickOnTheChartMakesItLogarithmic() {
        train(5);
        window.robot().clickOn("#lossLogarithmic");
        window.until(
                "the axis is logarithmic",
                () -> window.mainWindow().settings().logarithmic().get());
        assertThat(window.session().view().logarithmic()).isTrue();
    }

    @Test
    void runsAreCalledByWhatDiffersInListAndLegend() {
        train(2 * EPOCH);
        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 0.3));
        restart();
        train(EPOCH);

        window.until("the legend names them", () -> legend().containsAll(List.of("α 0.3", "α 0.03")));
        assertThat(texts("#runs .run-title")).containsExactly("α 0.03", "α 0.3");

        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 1.0));
        train(1);
        window.until("both rates are told", () -> legend().contains("α 0.3 → 1"));
        assertThat(texts("#runs .run-title")).containsExactly("α 0.03", "α 0.3 → 1");

        window.robot().interact(() -> window.model().runs().rename(1, "slow"));
        window.until("its name is kept", () -> legend().contains("slow"));
    }

    @Test
    void aPresetOpensOnACleanChart() {
        train(EPOCH);
        restart();
        train(3);
        window.until("two curves are named", () -> legend().size() > 1);

        // of the same data as the first screen
        window.robot()
                .interact(() -> window.model()
                        .openAlone(
                                Preset.OVERLAP.experiment().equals(window.experiment())
                                        ? Preset.ALL.get(0).experiment()
                                        : Preset.OVERLAP.experiment()));
        window.until("it is at its start", () -> window.update() == 0);
        train(3);

        window.until("one curve is there", () -> legend().equals(List.of("each update")));
        assertThat(window.session().runs()).hasSizeGreaterThan(2);
    }

    @Test
    void runsOfDifferentObjectivesAreComparedByTheSquaredError() {
        window.robot().interact(() -> window.mainWindow().settings().shownLoss().set(ShownLoss.OBJECTIVE));
        train(5);
        window.robot().interact(() -> window.model().settings().set(Setting.OBJECTIVE, Objective.HINGE));
        restart();
        train(5);

        window.until(
                "the axis names the squared error",
                () -> window.text("#loss .loss-title").startsWith("mean squared error"));
        window.until("the runs are told apart by it", () -> legend().contains("hinge"));
    }

    /** Its text at once, on the FX thread. */
    private String label(String query) {
        return ((Labeled) window.robot().lookup(query).query()).getText();
    }

    @Test
    void statusLineAndTimelineNameTheSameUpdateWhileTraining() {
        window.speed(1000);
        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.update() > 200);
        List<List<String>> frames = new CopyOnWriteArrayList<>();
        Runnable afterAFrame = () -> frames.add(List.of(label(".status #update"), label(".timeline-text")));
        window.robot().interact(() -> window.stage().getScene().addPostLayoutPulseListener(afterAFrame));
        window.until("many frames are drawn", () -> frames.size() >= 50);
        window.robot().interact(() -> window.stage().getScene().removePostLayoutPulseListener(afterAFrame));
        assertThat(frames).allSatisfy(both -> assertThat(both.get(0)).isEqualTo(both.get(1)));
        assertThat(frames.stream().distinct()).as("training all the while").hasSizeGreaterThan(10);
        window.press(KeyCode.SPACE);
        window.until(
                "they are the same at rest",
                () -> window.text(".status #update").equals(window.text(".timeline-text")));
    }
}
