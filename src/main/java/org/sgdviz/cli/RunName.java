package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;

/**
 * What a run of a session is called in sentences: by the name that the file gives it, else by its number.
 *
 * @param number its place in the list, counted from 1
 * @param name what the file calls it; null where it does not say
 */
record RunName(int number, @Nullable String name) {

    /** The subject of a sentence. */
    Message theRun() {
        return name == null ? alone() : Message.of("terminal.run.named", Plain.quote(name));
    }

    /** Where it is clear that a run is meant. */
    Message alone() {
        return name == null
                ? Message.of("terminal.run.number", number)
                : Message.of("terminal.run.name", Plain.quote(name));
    }
}
