package org.sgdviz.file;

import java.nio.file.Path;

/**
 * What a window left behind and nobody can read: it stays where it is.
 *
 * @param folder where that is
 * @param why a sentence without its full stop
 */
public record UnreadableLeftover(Path folder, String why) {}
