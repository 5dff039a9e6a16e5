package org.sgdviz.ui.app;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.StateFolder;
import org.sgdviz.run.Experiment;

/** The JavaFX application: one window. */
public final class WindowApp extends Application {

    private static final Logger LOG = Logger.getLogger(WindowApp.class.getName());

    /** What the program is called in every language. */
    private static final String NAME = "SGD Visualizer";

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
        ToolkitLog.acceptClosedPopups();
        QuietEnding.listen();
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
        nameProgram();
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(WindowApp.class.getResourceAsStream("/org/sgdviz/ui/icon.png"))));
        window = new MainWindow(stage, preset, StateFolder.ofThisUser());
        stage.show();
        Path file = opened;
        if (file != null) {
            window.open(file);
        }
    }

    /**
     * Gives the program its name, by which a desktop groups windows and finds their icon (WM_CLASS). JavaFX takes the
     * name of this class, has no public way to change that, and its own setter only fills in a missing name.
     */
    private static void nameProgram() {
        try {
            Field name = com.sun.glass.ui.Application.class.getDeclaredField("name");
            name.setAccessible(true);
            name.set(com.sun.glass.ui.Application.GetApplication(), NAME);
        } catch (ReflectiveOperationException | InaccessibleObjectException | LinkageError e) {
            LOG.log(Level.FINE, "JavaFX keeps its name", e); // as a module it lets nobody in
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
