package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.StateFolder;
import org.sgdviz.run.Experiment;

/** The JavaFX application: one window. */
public final class WindowApp extends Application {

    private static volatile @Nullable Experiment preset;
    private static volatile @Nullable Path opened;

    private @Nullable MainWindow window;

    /** For JavaFX, which makes the instance. */
    public WindowApp() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param experiment what it shows first; null for the first screen
     * @param file a session or points that it opens; null if none
     * @return why no window could be opened, as a sentence; null if it was
     */
    public static @Nullable String open(@Nullable Experiment experiment, @Nullable Path file) {
        preset = experiment;
        opened = file;
        ToolkitLog.acceptClassPath();
        try {
            Application.launch(WindowApp.class);
            return null;
        } catch (RuntimeException | LinkageError e) {
            return Toolkit.whyNoWindow(e);
        }
    }

    @Override
    public void start(Stage stage) {
        Theme.prepare();
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(WindowApp.class.getResourceAsStream("/org/sgdviz/ui/icon.png"))));
        window = new MainWindow(stage, preset, StateFolder.ofThisUser());
        stage.show();
        Path file = opened;
        if (file != null) {
            window.open(file);
        }
    }

    @Override
    public void stop() {
        MainWindow shown = window;
        if (shown != null) {
            shown.close();
        }
    }
}
