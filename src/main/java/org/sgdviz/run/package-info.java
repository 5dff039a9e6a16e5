/**
 * An {@link org.sgdviz.run.Experiment} is everything that decides the numbers; a {@link org.sgdviz.run.Run} is one
 * experiment carried out, and its {@link org.sgdviz.run.History} what is kept of it. What changes on the way is an
 * {@link org.sgdviz.run.Edit}, stamped with the number of updates done, and part of the experiment from then on, so that
 * the same experiment always gives the same run. No number depends on when or how often the worker asks or publishes,
 * only on the updates and the edits between them.
 *
 * <p><b>Threads.</b> One writer, the worker, makes updates, applies edits and publishes. Any number of readers look at
 * what was published; nobody waits for anybody.
 *
 * <ul>
 *   <li>The experiment, the outcome and the present batch are immutable values behind volatile references.
 *   <li>The ring of the last updates: the writer writes the row, and later the volatile size; a reader reads the size
 *       first, and then rows up to it. The writer may come round and overwrite a row that is being read, so it says
 *       beforehand how far it has come, and the reader looks at that last: if the row was reached, what was read is thrown
 *       away. The size moves on at least every quarter of the ring, so the latest update can always be read.
 *   <li>The curves and the epochs: a published view is a set of arrays with a size below which nothing changes; where the
 *       writer has to reduce them it makes new arrays and leaves the old ones to their readers.
 *   <li>The size is published last, so curves and epochs are never behind it, and the outcome after it, so that whoever
 *       sees the end of a run sees all of it.
 * </ul>
 *
 * <p>Memory is bounded from the start however long the run: 3.7 MB for the ring, 3 MB for the curves, 0.1 MB for the
 * epochs. What is bounded no further are the edits, which a person makes.
 */
@NullMarked
package org.sgdviz.run;

import org.jspecify.annotations.NullMarked;
