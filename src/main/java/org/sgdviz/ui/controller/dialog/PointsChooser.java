package org.sgdviz.ui.controller.dialog;

import java.io.File;
import org.sgdviz.ui.document.PointFiles;

/** Asks the user for files of points, and opens and saves them. FX thread only. */
public final class PointsChooser {

    private final FileChoosers choosers;
    private final PointFiles files;

    /** Asks with the choosers of one window. */
    public PointsChooser(FileChoosers choosers, PointFiles files) {
        this.choosers = choosers;
        this.files = files;
    }

    /** Opens the file that the user chooses, if any. */
    public void open() {
        File file = choosers.open(FileChoosers.Kind.OPEN_POINTS);
        if (file != null) {
            files.open(file.toPath());
        }
    }

    /** Saves the points to the file that the user chooses, if any. */
    public void save() {
        File file = choosers.save(FileChoosers.Kind.SAVE_POINTS, "points.csv");
        if (file != null) {
            files.save(file.toPath());
        }
    }
}
