package org.sgdviz.ui.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The program's window, which trains while somebody adds a point twenty times a second, until it is killed. The points
 * have the coordinates x1 = 1, 2, …, and it prints each with the time in milliseconds at which it was added.
 */
final class EditingProgram {

    private static final int MILLIS_BETWEEN_POINTS = 50;

    private int number;

    private EditingProgram() {}

    /** The only argument is the folder of the program's state. */
    public static void main(String[] args) {
        Toolkit.startHeadless();
        Platform.runLater(() -> new EditingProgram().open(Path.of(args[0])));
    }

    private void open(Path state) {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, null, state);
        stage.show();
        window.model().transport().play();
        Timeline editing = new Timeline(new KeyFrame(Duration.millis(MILLIS_BETWEEN_POINTS), event -> edit(window)));
        editing.setCycleCount(Animation.INDEFINITE);
        editing.play();
    }

    private void edit(MainWindow window) {
        number++;
        window.model().points().add(number, 0, number % 2);
        print(number + " " + System.currentTimeMillis());
    }

    /** In one piece, even where it is killed meanwhile. */
    private static void print(String line) {
        try {
            new FileOutputStream(FileDescriptor.out).write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be given to a JVM that is to run it. */
    static List<String> arguments(Path state) {
        return List.of(
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EditingProgram.class.getName(),
                state.toString());
    }
}
