package org.sgdviz.bench;

import org.openjdk.jmh.Main;

/** Runs all measurements. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Main.main(args);
    }
}
