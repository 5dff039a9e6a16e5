/**
 * What is read from files and written to them.
 *
 * <p>Reading: a file is read whole and checked before anything is returned, so that bad input never changes what was
 * good. Writing: always through {@link org.sgdviz.file.SafeFile}, which leaves either the whole new file or the old one.
 * Whatever is wrong with a file is a {@link org.sgdviz.file.BadFileException}, whose message is one plain sentence that
 * names the file and, where there is one, the line, the column and the value.
 *
 * <p>Everything here blocks: call it beside the window's thread.
 */
@NullMarked
package org.sgdviz.file;

import org.jspecify.annotations.NullMarked;
