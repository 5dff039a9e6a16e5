package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.run.Experiment;

/** The speed that nobody has chosen quickens by itself; the slider shows it, and ends it. */
class PaceWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.of(
            Experiment.TUTORIAL.data(), 42, 0, Experiment.TUTORIAL.settings().withoutEnd()));

    private double thumb() {
        return Window.onFx(() -> window.slider("#speed").getValue());
    }

    private boolean isAutomatic() {
        return Window.onFx(() -> window.model().transport().automatic().get());
    }

    @Test
    void theThumbMovesAlongAsItQuickens() {
        assertThat(window.text("#speedValue")).isEqualTo("automatic: 4 updates/s");
        assertThat(window.is("#automatic", "selected")).isTrue();
        double slow = thumb();

        window.press(KeyCode.SPACE);
        window.until("it quickens", () -> thumb() > slow);
        window.until("it makes one a frame", () -> window.text("#speedValue").equals("automatic: 60 updates/s"));

        window.press(KeyCode.R);
        window.until("a restart is slow again", () -> window.text("#speedValue").equals("automatic: 4 updates/s"));
        assertThat(thumb()).isEqualTo(slow);
        assertThat(window.experiment().edits()).isEmpty();
    }

    @Test
    void touchingTheSliderEndsItUntilAutomaticIsChosenAgain() {
        window.press(KeyCode.SPACE);
        window.until(
                "it quickens",
                () -> Window.onFx(() -> window.model().transport().speed().get()) > 4);

        window.robot().clickOn("#speed .thumb");

        assertThat(isAutomatic()).isFalse();
        assertThat(window.is("#automatic", "selected")).isFalse();
        assertThat(window.text("#speedValue")).endsWith(" updates/s").doesNotContain("automatic");
        window.robot().clickOn("#automatic");
        assertThat(isAutomatic()).isTrue();
        assertThat(window.text("#speedValue")).startsWith("automatic: ");
        window.robot().clickOn("#automatic");
        assertThat(window.is("#automatic", "selected"))
                .as("it is not switched off by itself")
                .isTrue();
    }

    @Test
    void theTopOfTheSliderIsNamedInPlainWords() {
        window.robot().drag("#speed .thumb").moveBy(600, 0).drop();

        assertThat(window.text("#speedValue")).isEqualTo("as fast as possible");
    }

    @Test
    void aSessionKeepsThatItIsAutomatic() {
        assertThat(window.session().view().speed()).isEmpty();
        window.speed(20);
        assertThat(window.session().view().speed()).hasValue(20);
    }
}
