package org.sgdviz.file;

import java.nio.file.Path;
import org.sgdviz.data.Message;

/**
 * What a window left behind and nobody can read: it stays where it is.
 *
 * @param folder where that is
 * @param why why not
 */
public record UnreadableLeftover(Path folder, Message why) {}
