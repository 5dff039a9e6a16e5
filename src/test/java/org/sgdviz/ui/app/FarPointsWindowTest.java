package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Points;
import org.sgdviz.file.SessionFile;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;

/** Points as far away as points can be, and farther. */
class FarPointsWindowTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void pointsThatNoPlotShowsAreRefusedInOneSentence() throws IOException {
        Points before = window.points().points();
        window.drop(Files.writeString(folder.resolve("far.csv"), "x,y,label\n1,2,0\n1e308,2,1\n"));

        window.until("it is told", () -> window.isShown("#problem"));

        assertThat(window.texts())
                .anyMatch(text -> text.endsWith("far.csv, line 3, column 1: \"1e308\" is too large;"
                        + " a coordinate must be a number from -1e300 to 1e300."));
        window.answer("#problem", "OK");
        assertThat(window.points().points()).isEqualTo(before);
    }

    @Test
    void aClickBeyondTheFarthestPlaceAddsAPointThere() throws IOException {
        window.drop(Files.writeString(
                folder.resolve("farthest.csv"), "x,y,label\n1e300,1e300,0\n-1e300,1e300,1\n-1e300,-1e300,0\n"));
        window.until("they are shown", () -> window.points().points().size() == 3);

        window.robot().clickOn(window.at(1.2e300, 0));

        window.until("there is one more", () -> window.points().points().size() == 4);
        assertThat(window.points().points().x1(3)).isEqualTo(1e300);
        assertThat(window.isShown("#problem")).isFalse();
    }

    /** Sessions have been free to have them. */
    @ParameterizedTest
    @CsvSource({"1e305, 1", "-1, -1.7e308", "1.7e308, -1.7e308"})
    void anOldSessionWithPointsFartherAwayOpensAndIsShown(double x1, double x2) throws IOException {
        Run run = new Run(Experiment.TUTORIAL);
        makeUpdates(run, 5);
        run.apply(new RowChange.Add(x1, x2, 1));
        run.apply(new RowChange.Move(3, x2, x1));
        makeUpdates(run, 5);
        Path file = folder.resolve("old.sgd.json");
        SessionFile.write(ofFormat1(SavedRun.of("far", 0, run, null)), file);
        assertThat(file).content().contains("\"version\": 1,");
        window.drop(file);
        window.until("it is shown", () -> window.update() == 10);
        window.until("its points are", () -> window.points().points().size() == 401);
        assertThat(window.points().points().x1(400)).isEqualTo(x1);

        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        window.robot().interact(() -> window.scatter().fit());
        window.press(KeyCode.LEFT);
        window.until("the past is shown", () -> window.update() == 9);
        window.press(KeyCode.END);
        window.press(KeyCode.SPACE);
        window.until("it is trained", () -> window.update() == 1300);
        window.until("it rests", () -> !window.mainWindow().isDrawing());
        window.press(KeyCode.R);
        window.until("there is another run", () -> window.update() == 0);

        assertThat(window.isShown("#problem")).isFalse();
        assertThat(window.points().points().x2(400)).isEqualTo(x2);
    }

    private static Session ofFormat1(SavedRun run) {
        ViewState view = new ViewState(
                ViewState.Shading.DISCRETE,
                ShownLoss.SQUARED_ERROR,
                true,
                true,
                OptionalDouble.of(Double.POSITIVE_INFINITY),
                true,
                16,
                null,
                ViewState.XAxis.UPDATES,
                null);
        return new Session(List.of(run), 0, OptionalLong.empty(), view);
    }

    private static void makeUpdates(Run run, int updates) {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        run.publish();
    }
}
