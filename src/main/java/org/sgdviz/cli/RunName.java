package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;

/**
 * What a run of a session is called in sentences: by the name that the file gives it, else by its number.
 *
 * @param number its place in the list, counted from 1
 * @param name what the file calls it; null where it does not say
 */
record RunName(int number, @Nullable String name) {

    /** The subject of a sentence. */
    String theRun() {
        return name == null ? alone() : "the run " + alone();
    }

    /** Where it is clear that a run is meant. */
    String alone() {
        return name == null ? "run " + number : Plain.quote(name);
    }
}
