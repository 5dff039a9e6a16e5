package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Experiment;

/** Names from files are texts, whatever is in them: they widen nothing, underline nothing, and can be read whole. */
class NamesWindowTest {

    private static final String LONG = "a_very_long_name_that_goes_on_and_on_".repeat(6);

    @TempDir
    Path folder;

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void anUnderscoreIsAnUnderscore() throws Exception {
        open("mnemonic.csv", "x_1", "x_2", "A_B", "_C");

        assertThat(window.text("#class0")).isEqualTo("A_B");
        for (String button : new String[] {"#class0", "#class1"}) {
            Labeled labeled = (Labeled) window.node(button);
            assertThat(Window.onFx(labeled::isMnemonicParsing)).isFalse();
            assertThat(Window.onFx(() -> labeled.lookup(".text").toString())).contains("_");
        }
        assertThat(window.text("#equation")).contains("x_1").contains("x_2");
    }

    @Test
    void longNamesWidenNothing() throws Exception {
        double sidebar = width(".sidebar-scroll");
        double scatter = width("#scatter");

        open(LONG.substring(0, 200) + ".csv", LONG + 1, LONG + 2, LONG + "A", LONG + "B");

        window.until("the names are there", () -> window.text("#class1").endsWith("B"));
        assertThat(width(".sidebar-scroll")).isEqualTo(sidebar);
        assertThat(width("#scatter")).isEqualTo(scatter);
        assertThat(width("#class0")).isEqualTo(width("#class1"));
        assertThat(width(".status")).isLessThanOrEqualTo(window.scene().getWidth());
        assertThat(window.text("#equation")).contains("\u2026").doesNotContain(LONG);
        assertThat(Window.onFx(() -> window.node("#equation").getAccessibleHelp()))
                .contains(LONG);
        assertThat(Window.onFx(() -> {
                    Node title =
                            window.scatter().getXAxis().lookup(".axis-label").lookup(".text");
                    return title.localToScene(title.getBoundsInLocal()).getMaxX();
                }))
                .as("the end of the title of the x axis")
                .isLessThan(Window.onFx(() ->
                        window.node("#scatter .plot-fit").localToScene(0, 0).getX()));
        window.robot().moveTo("#class1");
        window.until("all of the name is told", () -> {
            Labeled button = (Labeled) window.node("#class1");
            return Window.onFx(() ->
                    button.getTooltip() != null && button.getTooltip().getText().contains(LONG + "B"));
        });
    }

    private void open(String name, String x1, String x2, String class0, String class1) throws IOException {
        StringBuilder lines = new StringBuilder(x1 + "," + x2 + ",class\n");
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%f,%f,%s%n",
                    random.nextGaussian(),
                    random.nextGaussian(),
                    i % 2 == 0 ? class0 : class1));
        }
        Path file = folder.resolve(name);
        Files.writeString(file, lines);
        window.drop(file);
        window.until("its points are there", () -> window.points().points().size() == 40);
    }

    private double width(String query) {
        return Window.onFx(() -> ((Region) window.node(query)).getWidth());
    }
}
