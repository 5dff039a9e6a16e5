package org.sgdviz;

/** Entry point: with no sub-command the window, with a sub-command the terminal. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("SGD Visualizer");
    }
}
