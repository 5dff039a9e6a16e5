package org.sgdviz.file;

import java.nio.file.Path;
import org.sgdviz.data.Message;

/**
 * Work that a window left behind and that cannot be read; it stays where it is.
 *
 * @param folder where that is
 * @param why the reason
 */
public record UnreadableLeftover(Path folder, Message why) {}
