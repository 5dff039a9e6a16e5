package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.ui.controller.RunsBinding;

/** What cannot be seen in the window costs nothing. */
class PartsWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    private Collection<Node> all(String query) {
        return Window.onFx(() -> window.robot().lookup(query).queryAll());
    }

    /** Which parts are polled and drawn. */
    private List<String> shownParts() {
        return Window.onFx(
                () -> StreamSupport.stream(window.mainWindow().parts().spliterator(), false)
                        .map(part -> part.getClass().getSimpleName())
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private List<String> titles() {
        return all("#runs .run-title").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private void makeRun() {
        long runs = Window.onFx(() -> window.model().runs().entries().size());
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() > 0);
        window.press(KeyCode.R);
        window.until(
                "another run is there", () -> window.model().runs().entries().size() == runs + 1);
    }

    @Test
    void thereIsNoListOfOneRun() {
        assertThat(all("#runs")).isEmpty();
        assertThat(shownParts()).doesNotContain(RunsBinding.class.getSimpleName());

        makeRun();

        assertThat(all("#runs")).hasSize(1);
        assertThat(shownParts()).contains(RunsBinding.class.getSimpleName());
    }

    @Test
    void aListThatIsHiddenWithTheSidebarIsLeftAloneAndUpToDateWhenItIsSeenAgain() {
        makeRun();
        List<String> before = titles();
        window.press(KeyCode.F9);
        assertThat(shownParts()).doesNotContain(RunsBinding.class.getSimpleName());

        makeRun();
        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 0.3));
        window.press(KeyCode.RIGHT);
        window.until("it acts", () -> window.update() > 0);
        window.until("it rests", () -> !window.mainWindow().isDrawing());
        assertThat(titles()).as("nobody has told the list").isEqualTo(before);

        window.press(KeyCode.F9);

        window.until("it rests", () -> !window.mainWindow().isDrawing());
        assertThat(titles()).hasSize(3).anyMatch(title -> title.contains("0.3"));
        assertThat(shownParts()).contains(RunsBinding.class.getSimpleName());
    }

    @Test
    void aListOfWhichAllRunsButOneAreDeletedWhileItIsHiddenIsNotSeenAgain() {
        makeRun();
        window.press(KeyCode.F9);
        window.robot().interact(() -> window.model().runs().delete(1));

        window.press(KeyCode.F9);

        window.until("it rests", () -> !window.mainWindow().isDrawing());
        assertThat(all("#runs")).noneMatch(Node::isVisible);
    }

    @Test
    void theKeysAreWrittenDownWhenSomebodyWantsToReadThem() {
        assertThat(all(".help-rows")).isEmpty();

        window.press(KeyCode.F1);

        assertThat(all(".help-rows")).hasSize(1);
        window.robot()
                .interact(() -> all(".help-rows")
                        .forEach(help -> help.getScene().getWindow().hide()));
    }
}
