package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the window says of runs that come to nothing, and of files that are read without some of their rows. */
class AdviceWindowTest {

    @RegisterExtension
    final Window window = new Window(null);

    @TempDir
    Path folder;

    @Test
    void theScaleOfTheColumnsIsNamedWhereNothingIsLearned() throws Exception {
        open("age_income.csv", 200);
        play();
        window.until(
                "the cause is named",
                () -> window.banner().contains("EstimatedSalary spreads 2,872 times as widely as Age")
                        && window.banner().contains("Standardize the features"));
        assertThat(window.is("#banner", "warning")).isTrue();
    }

    @Test
    void largeCoordinatesAreNamedWhereNothingIsLearned() throws Exception {
        open("exams.csv", 100);
        play();
        window.until(
                "the cause is named", () -> window.banner().contains("exam1 and exam2 have values as large as 99.5"));
    }

    @Test
    void anAbsurdLearningRateIsAnsweredAtOnceAndWhileItTrains() {
        window.enter("#alpha", "1e99");
        window.until(
                "it says so",
                () -> window.banner().startsWith("A learning rate of 1e99 is far too large for these points."));
        assertThat(window.banner()).contains("Press Play");
        play();
        window.until("it says so", () -> window.banner().startsWith("Training is unstable"));
        window.enter("#alpha", "50");
        window.until("only a new start helps", () -> window.banner().contains("Press Restart, or R."));
    }

    @Test
    void anEndWithoutSuccessIsNotGreen() {
        window.robot().clickOn("#presets").clickOn("XOR: a line is not enough");
        window.until("it is shown", () -> window.text("#alpha").equals("0.1"));
        window.enter("#alpha", "0.0001");
        window.enter("#epochs", "2");
        play();
        window.until("it says so", () -> window.banner().startsWith("The line is no better than calling every point"));
        assertThat(window.banner()).contains("2 epochs");
        assertThat(window.is("#banner", "done")).isFalse();
        assertThat(window.is("#banner", "warning")).isTrue();
    }

    @Test
    void anEndWithSuccessIsGreen() {
        window.enter("#alpha", "0.1");
        window.enter("#epochs", "20");
        play();
        window.until("it is done", () -> window.is("#banner", "done"));
        assertThat(window.banner()).contains("20 epochs");
    }

    @Test
    void rowsWithoutALabelAreSaidUntilItIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "1,2,a\n3,4,NA\n5,6,b\n7,8,\n");
        window.drop(file);
        window.until("it is said", () -> window.isShown("#remark"));
        assertThat(window.texts())
                .anyMatch(text -> text.endsWith("p.csv: 2 rows without a label were left out, the first in line 2."));
        window.answer("#remark", "OK");
        assertThat(window.points().points().size()).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfAFileGoesWithItsPoints() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "1,2,a\n3,4,NA\n5,6,b\n7,8,\n");
        Path other = Files.writeString(folder.resolve("q.csv"), "1,2,a\n5,6,b\n7,8,a\n");
        window.drop(file);
        window.until("it is said", () -> window.isShown("#remark"));
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        assertThat(window.isShown("#remark"))
                .as("as long as its points are there")
                .isTrue();

        window.drop(other);
        window.until("the others are open", () -> window.points().points().size() == 3);

        assertThat(window.isShown("#remark")).isFalse();
        window.drop(file);
        window.until("it is said again", () -> window.isShown("#remark"));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the others are back", () -> window.points().points().size() == 3);
        assertThat(window.isShown("#remark")).isFalse();
    }

    private void open(String name, int size) throws Exception {
        window.drop(Path.of(
                Objects.requireNonNull(getClass().getResource("/cases/" + name)).toURI()));
        window.until("it is open", () -> window.points().points().size() == size);
    }

    private void play() {
        window.speed(Double.POSITIVE_INFINITY);
        window.robot().clickOn("#play");
    }
}
