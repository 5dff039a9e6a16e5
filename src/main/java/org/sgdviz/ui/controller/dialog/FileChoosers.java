package org.sgdviz.ui.controller.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.PointSuffixes;
import org.sgdviz.file.SessionFile;
import org.sgdviz.text.Messages;

/** Asks for files, each time in the folder that was used last. FX thread only. */
public final class FileChoosers {

    private final Stage owner;
    private final Messages messages;
    private final ObjectProperty<@Nullable File> folder;
    private @Nullable Function<Kind, @Nullable File> answers;

    /**
     * Those of a window.
     *
     * @param owner the window, which waits for the answer
     * @param folder the folder that was used last; null if there is none
     */
    public FileChoosers(Stage owner, Messages messages, ObjectProperty<@Nullable File> folder) {
        this.owner = owner;
        this.messages = messages;
        this.folder = folder;
    }

    /** The file that the user opens; null if none. */
    @Nullable
    File open(Kind kind) {
        return use(choose(kind, chooser(kind)::showOpenDialog));
    }

    /** The file that the user saves to; null if none. */
    @Nullable
    File save(Kind kind, String name) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(name);
        return use(choose(kind, chooser::showSaveDialog));
    }

    private @Nullable File choose(Kind kind, Function<@Nullable Window, @Nullable File> chooser) {
        Function<Kind, @Nullable File> instead = answers;
        return instead == null ? Shield.choosing(owner, chooser) : instead.apply(kind);
    }

    /** Has somebody else answer than the user: for tests, since there are no choosers where there is no display. */
    public void setAnswers(Function<Kind, @Nullable File> instead) {
        answers = instead;
    }

    private @Nullable File use(@Nullable File file) {
        if (file != null) {
            note(file.toPath());
        }
        return file;
    }

    /** A file is used: its folder is the last. */
    void note(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            folder.set(parent.toFile());
        }
    }

    /** A chooser as it is shown. */
    FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("chooser." + kind.name()));
        File last = folder.get();
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        switch (kind) {
            case OPEN -> offer(chooser, "file.all", sessionsAndPoints());
            case OPEN_POINTS, SAVE_POINTS -> offer(chooser, "data.csv", PointSuffixes.patterns());
            case SAVE_SESSION ->
                chooser.getExtensionFilters()
                        .setAll(new FileChooser.ExtensionFilter(
                                messages.text("file.sessions"), "*" + SessionFile.SUFFIX));
        }
        return chooser;
    }

    private void offer(FileChooser chooser, String key, List<String> patterns) {
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.text(key), patterns),
                        new FileChooser.ExtensionFilter(messages.text("data.all"), "*.*"));
    }

    private static List<String> sessionsAndPoints() {
        List<String> patterns = new ArrayList<>(PointSuffixes.patterns());
        patterns.add(0, "*" + SessionFile.SUFFIX);
        return patterns;
    }

    /** What is asked for. */
    public enum Kind {
        /** A session or points, to be opened. */
        OPEN,
        /** Points, to be opened. */
        OPEN_POINTS,
        /** A place for the points. */
        SAVE_POINTS,
        /** A place for the session. */
        SAVE_SESSION
    }
}
