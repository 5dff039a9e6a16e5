package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Playground;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.golden.PlaygroundPage;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.Optimizers;

/** Links of TensorFlow Playground in the window, and the choice of a tool. */
class PlaygroundWindowTest {

    private static final String LINK = "https://playground.tensorflow.org/#networkShape=&dataset=gauss&seed=0.3";

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private void copy(String text) {
        window.robot().interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private static String copied() {
        return Window.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void paste(String text) {
        copy(text);
        window.press(KeyCode.SHORTCUT, KeyCode.V);
    }

    private void choose(String item) {
        MenuItem chosen = window.robot().lookup("#file").queryAs(MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        Platform.runLater(chosen::fire); // which may wait for an answer
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Tool> chooser() {
        return (ComboBox<Tool>) window.node("#asTool");
    }

    private void choose(Tool tool) {
        window.robot().interact(() -> chooser().setValue(tool));
    }

    private String standing() {
        return Window.onFx(() -> chooser().getButtonCell().getText());
    }

    @Test
    void aPastedLinkIsOneMoreRunWithTheNumbersOfItsPage() {
        PlaygroundPage page = PlaygroundPage.read("playground-page-gauss");
        paste("https://playground.tensorflow.org/" + page.link());
        window.until("it is opened", () -> window.experiment().data() instanceof Playground);

        PlaygroundPage.Epoch start = page.epochs().get(0);
        window.until("its losses are shown", () -> window.text("#page").contains(start.shownTraining()));
        assertThat(window.text("#page")).contains(start.shownTraining()).contains(start.shownTest());
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        PlaygroundPage.Epoch next = page.epochs().get(1);
        window.until("an epoch is done", () -> window.update() == 25);
        window.until("its losses are shown", () -> window.text("#page").contains(next.shownTraining()));
        assertThat(window.text("#page")).contains(next.shownTest());
        Weights weights = window.model().latest().get().weights();
        for (int j = 0; j < next.weights().count(); j++) {
            assertThat(weights.get(j)).isCloseTo(next.weights().get(j), within(1e-12));
        }
    }

    @Test
    void theMenuAsksForALinkAndHasTheCopiedOneReady() {
        copy(LINK);
        choose("openLink");
        window.until("it is asked", () -> window.isShown("#openLink"));
        assertThat(window.robot().lookup("#link").queryAs(TextField.class).getText())
                .isEqualTo(LINK);
        window.until("one can write at once", () -> window.node("#link").isFocused());
        window.answer("#openLink", "Open");
        window.until("it is opened", () -> window.experiment().data() instanceof Playground);
        assertThat(window.experiment().settings())
                .isEqualTo(PlaygroundLink.of(LINK).experiment().settings());
    }

    @Test
    void whatIsNoLinkIsRefusedAndChangesNothing() {
        Experiment before = window.experiment();
        paste("#networkShape=4,2");
        window.until("it is told", () -> window.isShown("#problem"));
        assertThat(window.texts()).anyMatch(text -> text.contains("hidden layers (4,2)"));
        window.answer("#problem", "OK");
        assertThat(window.experiment()).isEqualTo(before);
    }

    @Test
    void aRunIsCopiedAsALinkUntilItIsChanged() {
        paste(LINK);
        window.until("it is opened", () -> window.experiment().data() instanceof Playground);
        copy("");
        choose("copyLink");
        window.until("it is copied", () -> copied().contains("&seed=0.3&"));
        assertThat(PlaygroundLink.of(copied())).isEqualTo(PlaygroundLink.of(LINK));
    }

    @Test
    void aNewStartAppendsToTheSeedTextAndSaysSoAndRestartKeepsIt() {
        paste(LINK);
        window.until("it is opened", () -> window.experiment().data() instanceof Playground);
        Playground link = PlaygroundLink.of(LINK).data();
        window.press(KeyCode.N);
        window.until("it is another start", () -> window.experiment().initSeed() == 1);
        window.until("it is said", () -> window.texts().stream().anyMatch(text -> text.contains("0.3/1")));
        assertThat(window.experiment().initialWeights())
                .isEqualTo(Initialization.of(link.withSeed("0.3/1"))
                        .weights(0, window.experiment().features()));
        assertThat(window.experiment().data()).isEqualTo(link);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.R);
        window.until("it is restarted", () -> window.update() == 0);
        assertThat(window.experiment().initSeed()).isEqualTo(1);
        assertThat(window.experiment().setup().initialization()).isEqualTo(Initialization.of(link));
    }

    @Test
    void asAnotherToolIsANewRunWithItsSettings() {
        window.reveal("#asTool");
        assertThat(standing()).isEqualTo("The tutorial");
        choose(Tools.PYTORCH);
        window.until(
                "it is chosen",
                () -> window.experiment().settings().withoutEnd().equals(Tools.PYTORCH.settings()));
        window.until("it is shown", () -> standing().equals("PyTorch"));
        assertThat(((Label) window.node("#toolDiffers")).getText()).contains("float32");
        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 0.5));
        window.until("it is changed", () -> standing().equals("PyTorch, changed"));
        choose(Tools.PYTORCH);
        window.until("it is PyTorch again", () -> standing().equals("PyTorch"));
    }

    @Test
    void aRunOfNoToolIsNotAsTheOneBefore() {
        window.reveal("#asTool");
        choose(Tools.PYTORCH);
        window.until("it is chosen", () -> standing().equals("PyTorch"));
        window.press(KeyCode.R);
        window.until("it is restarted", () -> standing().equals("PyTorch"));
        Experiment own =
                Experiment.TUTORIAL.withSettings(Experiment.TUTORIAL.settings().withLearningRate(0.7));
        window.robot().interact(() -> window.model().open(own));
        window.until("it is no tool's", () -> standing().equals("Own settings"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOptimizerChosenThenIsTheToolsOwn() {
        window.reveal("#asTool");
        choose(Tools.TENSORFLOW_JS);
        window.until("it is chosen", () -> standing().equals("TensorFlow.js"));
        window.robot()
                .interact(() -> ((ComboBox<Object>) window.node("#optimizerKind"))
                        .setValue(Optimizers.KINDS.named("adam").orElseThrow()));
        window.until(
                "Adam is set",
                () -> window.model().settings().get().method().optimizer() instanceof Adam adam
                        && adam.epsilon() == 1e-7);
        assertThat(standing()).isEqualTo("TensorFlow.js, changed");
        window.enter("#optimizer .number", "0,5");
        window.until(
                "a decimal comma is taken",
                () -> window.model().settings().get().method().optimizer() instanceof Adam adam && adam.beta1() == 0.5);
    }
}
