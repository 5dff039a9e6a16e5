package org.sgdviz.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.Preferences;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.ViewSettings;

/**
 * Keeps a window on the screen, and remembers from start to start where it was, how large, dark or light, its text size
 * and what was folded. A session that is opened brings its own colours and text size, which are then the window's. FX
 * thread; files are written by a thread of its own.
 */
final class WindowMemory implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WindowMemory.class.getName());

    /** No screen, and no arrangement of screens, is so large. */
    private static final int FARTHEST = 1 << 20;

    private final Stage stage;
    private final ViewSettings settings;
    private final @Nullable Path state;
    private final Preferences found;
    private final ExecutorService writing = Threads.single("preferences");
    private final InvalidationListener arranging = any -> setLeastSize();
    private final ObjectProperty<@Nullable File> folder = new SimpleObjectProperty<>();
    private @Nullable Rectangle2D bounds;
    private @Nullable Preferences written;

    /**
     * That of a window which is not shown yet.
     *
     * @param state the folder that it is kept in; null: nothing is remembered
     */
    WindowMemory(Stage stage, ViewSettings settings, @Nullable Path state) {
        this.stage = stage;
        this.settings = settings;
        this.state = state;
        this.found = state == null ? Preferences.NONE : Preferences.read(state);
        this.written = found;
        String last = found.values().get("folder");
        folder.set(last == null ? null : new File(last));
    }

    /** The folder in which a file was opened or saved last, which may be gone; null if there is none. */
    ObjectProperty<@Nullable File> folder() {
        return folder;
    }

    /** Brings back what does not need the window, before anything is made that shows it; from then on it is kept. */
    void recallSettings() {
        Boolean dark = found.flag("dark");
        if (dark != null) {
            settings.dark().set(dark);
        }
        Integer text = found.whole("text_size", ViewState.SMALLEST_TEXT, ViewState.LARGEST_TEXT);
        if (text != null) {
            settings.textSize().set(text);
        }
        for (Panel panel : Panel.values()) {
            Boolean open = found.flag(key(panel));
            if (open != null) {
                settings.open(panel).set(open);
            }
            settings.open(panel).addListener((any, before, now) -> save());
        }
        settings.dark().addListener((any, before, now) -> save());
        settings.textSize().addListener((any, before, now) -> save());
    }

    /** Puts the window where it belongs, before it is shown. */
    void place() {
        WindowPlace place = WindowPlace.of(rememberedBounds(), Boolean.TRUE.equals(found.flag("maximized")), screens());
        bounds = place.bounds();
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.maximized());
        stage.xProperty().addListener(any -> note());
        stage.yProperty().addListener(any -> note());
        stage.widthProperty().addListener(any -> note());
        stage.heightProperty().addListener(any -> note());
        Screen.getScreens().addListener(arranging);
    }

    /**
     * Sets the least size, which no screen is too small for; to be called once the window is shown. Some window
     * managers make a window as small as it may be as soon as they know, so that its size has to be said again.
     */
    void setLeastSize() {
        double width = stage.getWidth();
        double height = stage.getHeight();
        Rectangle2D least = WindowPlace.least(screens());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        if (isFree()) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    private @Nullable Rectangle2D rememberedBounds() {
        Integer x = found.whole("x", -FARTHEST, FARTHEST);
        Integer y = found.whole("y", -FARTHEST, FARTHEST);
        Integer width = found.whole("width", 1, FARTHEST);
        Integer height = found.whole("height", 1, FARTHEST);
        return x == null || y == null || width == null || height == null ? null : new Rectangle2D(x, y, width, height);
    }

    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /** Whether the window has bounds of its own, and not those of a screen. */
    private boolean isFree() {
        return !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    }

    private void note() {
        Rectangle2D now = new Rectangle2D(
                stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight()));
        boolean isScreen = Screen.getScreens().stream()
                .anyMatch(screen -> screen.getBounds().equals(now)
                        || screen.getVisualBounds().equals(now));
        if (stage.isShowing() && isFree() && !isScreen && !Double.isNaN(now.getMinX() + now.getWidth())) {
            bounds = now;
        }
    }

    private static String key(Panel panel) {
        return "open." + panel.name().toLowerCase(Locale.ROOT);
    }

    private Preferences present() {
        Map<String, String> values = new TreeMap<>(found.values());
        Rectangle2D at = bounds;
        if (at != null) {
            values.put("x", String.valueOf(Math.round(at.getMinX())));
            values.put("y", String.valueOf(Math.round(at.getMinY())));
            values.put("width", String.valueOf(Math.round(at.getWidth())));
            values.put("height", String.valueOf(Math.round(at.getHeight())));
            values.put("maximized", String.valueOf(stage.isMaximized()));
        }
        File last = folder.get();
        if (last != null) {
            values.put("folder", last.getPath());
        }
        values.put("dark", String.valueOf(settings.dark().get()));
        values.put("text_size", String.valueOf(settings.textSize().get()));
        for (Panel panel : Panel.values()) {
            values.put(key(panel), String.valueOf(settings.open(panel).get()));
        }
        return new Preferences(values);
    }

    private void save() {
        Path folder = state;
        Preferences now = present();
        if (folder == null || now.equals(written) || writing.isShutdown()) {
            return;
        }
        written = now;
        writing.execute(() -> {
            try {
                now.write(folder);
            } catch (BadFileException e) {
                LOG.log(Level.FINE, "not remembered", e); // it is only a convenience
            }
        });
    }

    /** Begins to remember all that there is to be remembered, while other things end: {@link #close} waits for it. */
    void beginClosing() {
        Screen.getScreens().removeListener(arranging); // they outlive the window
        save();
        writing.shutdown();
    }

    /** Remembers all that there is to be remembered, and returns when that is done. */
    @Override
    public void close() {
        beginClosing();
        try {
            writing.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
