package org.sgdviz.ui.app;

import java.io.File;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.sgdviz.ui.controller.Messages;
import org.sgdviz.ui.model.PointFiles;

/** Asks the user for files of points, and opens and saves them. FX thread only. */
final class PointsChooser {

    private final Stage owner;
    private final PointFiles files;
    private final Messages messages;

    /**
     * Of a window.
     *
     * @param owner the window, which waits for the answer
     */
    PointsChooser(Stage owner, PointFiles files, Messages messages) {
        this.owner = owner;
        this.files = files;
        this.messages = messages;
    }

    /** Opens the file that the user chooses, if any. */
    void open() {
        File file = Shield.choosing(owner, chooser()::showOpenDialog);
        if (file != null) {
            files.open(file.toPath());
        }
    }

    /** Saves the points to the file that the user chooses, if any. */
    void save() {
        FileChooser chooser = chooser();
        chooser.setInitialFileName("points.csv");
        File file = Shield.choosing(owner, chooser::showSaveDialog);
        if (file != null) {
            files.save(file.toPath());
        }
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.text("data.csv"), "*.csv", "*.tsv", "*.txt"),
                        new FileChooser.ExtensionFilter(messages.text("data.all"), "*.*"));
        return chooser;
    }
}
