/**
 * What is read from files and written to them.
 *
 * <p>Reading: a file is read whole and checked before anything is returned, so that bad input never changes what was
 * good. Writing: always through {@link org.sgdviz.file.SafeFile}, which leaves either the whole new file or the old
 * one. Whatever is wrong with a file is a {@link org.sgdviz.file.BadFileException}, which explains it in one plain
 * sentence that names the file and, where there is one, the line, the column and the value.
 *
 * <p>Sessions are read as a stream, value by value ({@link org.sgdviz.file.JsonCursor}), into what they mean; there is
 * never a tree of the whole file, and what is about to take memory is counted first ({@link
 * org.sgdviz.file.MemoryBudget}), so that a small file cannot ask for much. What makes sense only together (a run's
 * data set, a branch's past) is put together at the end; domain classes refuse what does not fit, and explain why. Each
 * part of the format has one class that writes it and reads it.
 *
 * <p>Everything here blocks: call it beside the window's thread.
 */
@NullMarked
package org.sgdviz.file;

import org.jspecify.annotations.NullMarked;
