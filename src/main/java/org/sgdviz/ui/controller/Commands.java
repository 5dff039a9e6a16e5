package org.sgdviz.ui.controller;

/** What concerns the window as a whole rather than the run: carried out by the application. FX thread only. */
public interface Commands {

    /** Asks for a CSV file and opens its points. */
    void open();

    /** Asks for a file and saves the points. */
    void save();

    /** Asks for a link of TensorFlow Playground and opens it. */
    void openLink();

    /** Opens a text as such a link. */
    void openLink(String text);

    /** Opens what is in the clipboard as such a link. */
    void pasteLink();

    /** Puts the run in front into the clipboard as such a link. */
    void copyLink();

    /** Fits the scatter plot's view to the points. */
    void fit();

    /** Full screen, or back. */
    void toggleFullScreen();

    /**
     * Data, settings and speed as at the start of the program, as one more run, and what the plots show and how; not
     * dark or light and the text size, which suit the room.
     */
    void reset();

    /** Closes the window, as its own button does: not before what would be lost has been asked about. */
    void quit();

    /** Shows the keys. */
    void help();
}
