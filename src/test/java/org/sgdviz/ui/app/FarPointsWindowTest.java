package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;

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
}
