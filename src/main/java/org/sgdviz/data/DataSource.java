package org.sgdviz.data;

/** Where the points of an experiment come from. An immutable value: the same source always gives the same points. */
public sealed interface DataSource permits Synthetic, Playground, Given {

    /** Computes the points. May take a second for a million of them; callable from any thread. */
    Points points();

    /** How many points there are, known without computing them. */
    int size();
}
