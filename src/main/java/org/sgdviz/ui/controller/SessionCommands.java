package org.sgdviz.ui.controller;

import java.nio.file.Path;
import java.util.List;

/** What the user does with sessions and files; where work would be lost, the user is asked first. FX thread only. */
public interface SessionCommands {

    /** Begins another session, as at the start of the program. */
    void begin();

    /** Asks for a file, a session or points, and opens it. */
    void open();

    /** Opens a file: a session, or points. */
    void open(Path file);

    /** The sessions that were opened or saved last, newest first. */
    List<Path> recent();

    /** Saves the session to the file that it is in; where it is in none, asks for one. */
    void save();

    /** Asks for a file and saves the session to it. */
    void saveAs();
}
