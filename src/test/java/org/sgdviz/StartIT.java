package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Autosave;
import org.sgdviz.file.Launcher;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.SessionFile;

/** What the packaged program loads when it starts, which is what its start takes: nothing that it does not use. */
@Timeout(120)
class StartIT {

    private static final List<String> NO_DISPLAY =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");

    /** The JVM says so of each class that it loads. */
    private static final String LOADED = " source: ";

    /** What the window does without until it is seen: arguments, tables and sessions. */
    private static final Pattern OF_FILES =
            Pattern.compile("(picocli|com\\.fasterxml|de\\.siegmar|org\\.sgdviz\\.file\\.(Csv|Leftover|Session)).*");

    private static final Set<String> OF_LATER_USE = Set.of(
            "javafx.scene.control.Tooltip$TooltipBehavior", "javafx.stage.FileChooser", "org.sgdviz.ui.app.HelpDialog");

    /** It draws the points, for the first frame. */
    private static final String DRAWS_POINTS = "org.sgdviz.ui.view.scatter.Sprite";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void trainingInTheTerminalLoadsNeitherJavaFxNorJson() throws Exception {
        List<String> classes = classesOf("train");

        assertThat(classes).contains("org.sgdviz.sgd.Trainer");
        assertThat(among(classes, "(javafx|com\\.sun\\.javafx|com\\.fasterxml|de\\.siegmar)\\..*"))
                .isEmpty();
    }

    @Test
    void aFigureLoadsNoThemeAndNoFxml() throws Exception {
        List<String> classes = classesOf("train", "--figure", "figure.png");

        assertThat(folder.resolve("figure.png")).isNotEmptyFile();
        assertThat(classes).contains("org.sgdviz.ui.view.figure.TutorialFigure");
        assertThat(among(classes, "(atlantafx|org\\.kordamp|javafx\\.fxml|com\\.fasterxml|java\\.awt)\\..*"))
                .isEmpty();
    }

    @Test
    void theWindowsFirstFrameLoadsNeitherArgumentsNorFilesNorTooltips() throws Exception {
        List<String> classes = classesUntil(DRAWS_POINTS);

        requireOnlyWhatIsShown(classes);
    }

    @Test
    void aSessionThatWasLeftBehindIsLookedForAfterTheFirstFrame() throws Exception {
        leaveSessionBehind();

        List<String> classes = classesUntil("com.fasterxml.jackson.core.JsonFactory");

        assertThat(classes).contains(DRAWS_POINTS);
        requireOnlyWhatIsShown(classes.subList(0, classes.indexOf(DRAWS_POINTS)));
    }

    private static void requireOnlyWhatIsShown(List<String> classes) {
        assertThat(classes).contains("atlantafx.base.theme.PrimerLight");
        assertThat(classes.stream().filter(name -> OF_FILES.matcher(name).matches() || OF_LATER_USE.contains(name)))
                .isEmpty();
    }

    private void leaveSessionBehind() throws IOException {
        Autosave left = Autosave.begin(new Launcher(home).state());
        left.save(LiveSession.plain(
                SessionFile.read(Path.of("src", "test", "resources", "sessions", "format-1.sgd.json"))));
        left.close();
    }

    /** Those that a pattern matches, which a message then names. */
    private static List<String> among(List<String> classes, String pattern) {
        return classes.stream().filter(name -> name.matches(pattern)).toList();
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

    /**
     * The classes that the window loads until it loads the one that draws points, which it does for its first frame.
     */
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
        List<String> arguments = new ArrayList<>();
        arguments.add("-Xlog:class+load");
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", System.getProperty("sgdviz.jar")));
        arguments.addAll(List.of(args));
        return new Launcher(home)
                .java(arguments)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
