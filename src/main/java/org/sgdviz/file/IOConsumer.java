package org.sgdviz.file;

import java.io.IOException;

/** Does something with a value, which may fail as reading and writing do. */
@FunctionalInterface
public interface IOConsumer<T> {

    void accept(T value) throws IOException;
}
