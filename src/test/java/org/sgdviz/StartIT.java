package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program loads when it starts, which is what its start takes: nothing that it does not use. */
@Timeout(120)
class StartIT {

    private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final List<String> NO_DISPLAY =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");

    /** The JVM says so of each class that it loads. */
    private static final String LOADED = " source: ";

    @TempDir
    private Path folder;

    @Test
    void trainingInTheTerminalLoadsNeitherJavaFxNorJson() throws Exception {
        List<String> classes = classesOf("train");

        assertThat(classes).contains("org.sgdviz.sgd.Trainer");
        assertThat(classes)
                .noneMatch(name -> name.matches("(javafx|com\\.sun\\.javafx|com\\.fasterxml|de\\.siegmar)\\..*"));
    }

    @Test
    void aFigureLoadsNoThemeAndNoFxml() throws Exception {
        List<String> classes = classesOf("train", "--figure", "figure.png");

        assertThat(folder.resolve("figure.png")).isNotEmptyFile();
        assertThat(classes).contains("org.sgdviz.ui.view.TutorialFigure");
        assertThat(classes)
                .noneMatch(name -> name.matches("(atlantafx|org\\.kordamp|javafx\\.fxml|com\\.fasterxml)\\..*"))
                .noneMatch(name -> name.matches("java\\.awt\\..*"));
    }

    @Test
    void theWindowsFirstFrameLoadsNeitherArgumentsNorFilesNorTooltips() throws Exception {
        List<String> classes = classesUntil("org.sgdviz.ui.view.Sprite");

        assertThat(classes).contains("atlantafx.base.theme.PrimerLight");
        assertThat(classes)
                .noneMatch(name -> name.matches("(picocli|com\\.fasterxml|de\\.siegmar|org\\.sgdviz\\.file\\.Csv).*"))
                .doesNotContain(
                        "javafx.scene.control.Tooltip$TooltipBehavior",
                        "javafx.stage.FileChooser",
                        "org.sgdviz.ui.app.HelpDialog");
    }

    /** The classes that a process loads until it ends, which it must do well. */
    private List<String> classesOf(String... args) throws IOException, InterruptedException {
        Process process = start(List.of(), args);
        List<String> classes = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            out.lines().filter(line -> line.contains(LOADED)).forEach(line -> classes.add(name(line)));
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return classes;
    }

    /** The classes that the window loads until it loads the one that draws points, which it does for its first frame. */
    private List<String> classesUntil(String last) throws IOException, InterruptedException {
        Process process = start(NO_DISPLAY);
        List<String> classes = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains(LOADED)) {
                    classes.add(name(line));
                    if (last.equals(name(line))) {
                        return classes;
                    }
                }
            }
            throw new AssertionError("the window ended before it was drawn");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(LOADED)).replaceFirst(".*[\\] ]", "");
    }

    /** The jar in a process whose output carries the classes that are loaded. */
    private Process start(List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:class+load");
        command.addAll(options);
        command.add("-jar");
        command.add(System.getProperty("sgdviz.jar"));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(JVM_OPTIONS);
        return builder.start();
    }
}
