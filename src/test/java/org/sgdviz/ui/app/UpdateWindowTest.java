package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.controller.update.UpdateBinding;
import org.sgdviz.ui.model.UpdateStage;

/** The lens of one update in the window. */
class UpdateWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private boolean isMade() {
        return Window.onFx(
                () -> StreamSupport.stream(window.mainWindow().parts().spliterator(), false)
                        .anyMatch(UpdateBinding.class::isInstance));
    }

    private void open() {
        window.press(KeyCode.DIGIT1);
        window.until("it is shown", () -> window.isVisible("#update-lens"));
    }

    private void step(long update) {
        window.press(KeyCode.RIGHT);
        window.until("update " + update + " is explained", () -> caption().startsWith("Update " + update + ":"));
    }

    private String caption() {
        return window.texts().stream()
                .filter(text -> text.startsWith("Update ") && text.contains(": batch "))
                .findFirst()
                .orElse("");
    }

    private List<String> all(String selector) {
        return Window.onFx(() -> window.scene().getRoot().lookupAll(selector).stream()
                .map(node -> node instanceof Label label ? label.getText() : ((Text) node).getText())
                .toList());
    }

    private int arrows() {
        return Window.onFx(
                () -> ((Path) window.node(".pull-arrow")).getElements().size() / 5);
    }

    private UpdateStage stage() {
        return Window.onFx(() -> window.mainWindow().settings().updateStage().get());
    }

    private String lit() {
        return Window.onFx(() -> window.scene().getRoot().lookupAll(".listing-line").stream()
                .filter(Node::isVisible)
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("lit")))
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse(""));
    }

    @Test
    void itIsMadeWhenItIsFirstShownAndSaysThatThereIsNoUpdateYet() {
        assertThat(isMade()).isFalse();

        open();

        assertThat(isMade()).isTrue();
        window.until("it says so", () -> window.texts().stream().anyMatch(text -> text.startsWith("No update has")));
        window.press(KeyCode.DIGIT2);
        window.until("another lens is open", () -> !window.isVisible("#update-lens"));
    }

    @Test
    void rowsSumsStepAndArrowsAreThoseOfTheUpdateInViewInThePresentAndInThePast() {
        open();
        step(1);
        double before = 0.3745401188473625;
        assertThat(all(".figure")).hasSizeGreaterThanOrEqualTo(32 * 8).contains(Numbers.coefficient(before));
        assertThat(all(".figure-foot")).hasSize(8).contains("100");
        window.until("each of the batch pulls", () -> arrows() > 0);
        int first = arrows();
        List<String> figures = all(".figure");
        step(2);
        assertThat(all(".figure"))
                .isNotEqualTo(figures)
                .contains(Numbers.coefficient(window.weights().w0()));

        window.press(KeyCode.LEFT);

        window.until("the first is explained", () -> caption().startsWith("Update 1:") && arrows() == first);
        assertThat(all(".figure")).isEqualTo(figures);
        window.press(KeyCode.DIGIT1);
        window.until("nothing is left on the plot", () -> arrows() == 0);
    }

    @Test
    void keysStepThroughTheStages() {
        open();
        step(1);
        assertThat(lit()).startsWith("5");
        window.until("the rows pull", () -> arrows() > 0);

        window.press(KeyCode.COMMA);
        window.press(KeyCode.COMMA);

        window.until("the error is lit", () -> lit().startsWith("3"));
        window.until("nothing pulls yet", () -> arrows() == 0);
        window.press(KeyCode.PERIOD);
        window.until("the rows pull again", () -> lit().startsWith("4") && arrows() > 0);
    }

    @Test
    void playRunsThroughTheStagesWhereThereIsTimeForIt() {
        open();
        step(1);
        window.robot().interact(() -> window.model().transport().setSpeed(0.5));

        window.press(KeyCode.SPACE);

        window.until("a batch is taken", () -> stage() == UpdateStage.BATCH);
        window.until("its errors are known", () -> stage() == UpdateStage.ERROR);
        window.press(KeyCode.SPACE);
        window.until("all of it is shown again", () -> stage() == UpdateStage.STEP);
    }

    @Test
    void atAFastPaceItSaysThatItWaits() {
        open();
        step(1);
        window.robot().interact(() -> window.model().transport().setSpeed(60));

        window.press(KeyCode.SPACE);

        window.until("it says so", () -> window.texts().stream().anyMatch(text -> text.contains("faster than")));
        window.press(KeyCode.SPACE);
        window.until(
                "the last one is explained",
                () -> caption().startsWith("Update " + Numbers.count(window.update()) + ":"));
    }

    @Test
    void ofLargeBatchesTheRowsThatPullMostAreShown() {
        begin(Experiment.TUTORIAL.withSettings(Experiment.TUTORIAL.settings().withBatchSize(BatchSize.ALL)));
        open();
        step(1);

        assertThat(window.texts()).anyMatch(text -> text.startsWith("The 16 rows that pull most, of 400"));
        List<Double> shares = all(".rows-table .figure").stream()
                .filter(text -> text.matches("\\d+\\.\\d"))
                .map(Double::valueOf)
                .toList();
        assertThat(shares).hasSize(16).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void allOptimizersObjectivesAndFeaturesHaveTheirFormulas() {
        open();
        for (Kind<Optimizer> kind : Optimizers.KINDS.all()) {
            begin(Experiment.TUTORIAL
                    .withSetup(Experiment.TUTORIAL.setup().withFeatures(FeatureMap.of(List.of(Feature.values()), true)))
                    .withSettings(Experiment.TUTORIAL
                            .settings()
                            .withObjective(Objective.values()[kind.id().length() % Objective.values().length])
                            .withOptimizer(kind.usual())));
            step(1);
            assertThat(all(".formulas .math-text")).as(kind.id()).contains(" ← ");
        }
    }

    private void begin(Experiment experiment) {
        window.robot().interact(() -> window.model().begin(experiment));
        window.until("nothing is made", () -> window.update() == 0);
    }
}
