package org.sgdviz;

import org.sgdviz.ui.app.WindowApp;

/** Entry point: with no sub-command the window, with a sub-command the terminal. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        WindowApp.open(null);
    }
}
