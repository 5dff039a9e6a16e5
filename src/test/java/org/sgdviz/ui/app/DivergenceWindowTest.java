package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.ui.model.Preset;

/** Learning rates that are too large, on overlapping data. */
class DivergenceWindowTest {

    @RegisterExtension
    final Window window = new Window(null);

    @Test
    void theFirstScreenShowsOverlappingBlobsAndAnObviousPlay() {
        assertThat(window.experiment()).isEqualTo(Preset.OVERLAP.experiment());
        assertThat(window.text("#play")).isEqualTo("Play");
        assertThat(window.banner()).contains("Press Play");
        window.until(
                "the accuracy is shown", () -> window.text("#headlineAccuracy").startsWith("accuracy"));
        assertThat(Window.numbers(window.text("#headlineAccuracy"))[0]).isLessThan(90);
    }

    @Test
    void anAbsurdLearningRateIsToldInPlainWordsAndNeverAsNaN() {
        window.enter("#alpha", "1.7e308");
        window.robot().clickOn("#play");

        window.until("it says so", () -> window.banner().startsWith("The weights have grown beyond all bounds."));

        assertThat(window.isPlaying()).isFalse();
        assertNoNonsense();
        window.robot().clickOn("#stepBatch").clickOn("#play");
        assertThat(window.isPlaying()).isFalse();
        window.enter("#alpha", "0.1");
        window.robot().clickOn("#restart").clickOn("#play");
        window.until("it trains", () -> window.update() > 1);
    }

    @Test
    void weightsAlmostBeyondNumbersAreNeverShownAsNaN() {
        for (String alpha : new String[] {"1e300", "1e307"}) {
            window.enter("#alpha", alpha);
            window.robot().clickOn("#stepBatch");
            window.until("an update is made", () -> window.update() == 1);
            window.until(
                    "it is assessed",
                    () -> window.model().assessment().get() != null
                            && window.model()
                                    .assessment()
                                    .get()
                                    .weights()
                                    .equals(window.model().latest().get().weights()));
            assertNoNonsense();
            window.robot().clickOn("#restart");
            window.until("it is at its start", () -> window.update() == 0);
        }
    }

    @Test
    void anUnstableRunIsToldWithAdviceUntilItIsRestarted() {
        window.speed(Double.POSITIVE_INFINITY);
        window.robot().clickOn("#presets").clickOn("Learning rate too large");
        window.until("it is shown", () -> window.text("#alpha").equals("30"));
        window.robot().clickOn("#play");

        window.until("it says so", () -> window.banner().startsWith("Training is unstable"));

        window.robot().clickOn("#bannerText");
        window.press(KeyCode.B);
        window.until("it is where the loss was not above the start's", () -> window.update() == 0);
        window.press(KeyCode.R);
        window.until("it is at its start", () -> window.banner().contains("Press Play"));
    }

    @Test
    void oneKeyGoesBackToBeforeTheWeightsGrewAndTrainingGoesOnFromThereWithASmallerRate() {
        for (int n = 1; n <= 20; n++) {
            int number = n;
            window.press(KeyCode.RIGHT);
            window.until("an update is made", () -> window.update() == number);
        }
        window.press(KeyCode.B);
        window.enter("#alpha", "1.7e308");
        window.robot().clickOn("#play");
        window.until("it says so", () -> window.banner().contains("(B)"));

        window.robot().clickOn("#bannerText");
        window.press(KeyCode.B);

        window.until(
                "it is before the change",
                () -> window.update() == 20 && window.model().time().isPast());
        window.enter("#alpha", "0.02"); // what is in force there would be no change
        window.robot().clickOn("#play");
        window.until("it trains", () -> window.update() > 21 && window.isPlaying());
        assertNoNonsense();
    }

    private void assertNoNonsense() {
        assertThat(window.texts()).noneMatch(text -> text.contains("NaN")).noneMatch(text -> text.contains("Infinity"));
    }
}
