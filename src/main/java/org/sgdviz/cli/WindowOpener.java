package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;

/**
 * Opens the window on behalf of the terminal, which does not depend on it: {@code Main} provides the implementation.
 */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param preset the tutorial's experiment with the settings that were asked for; null if none was, so that the
     *     window begins with its own first screen
     * @return the exit code of the program
     */
    int open(@Nullable Experiment preset);
}
