/**
 * An {@link org.sgdviz.run.Experiment} is everything that decides the numbers; a {@link org.sgdviz.run.Run} is one
 * experiment carried out, and its {@link org.sgdviz.run.History} what is kept of it. What changes on the way is an
 * {@link org.sgdviz.run.Edit}, stamped with the number of updates done, and part of the experiment from then on, so
 * that the same experiment always gives the same run. No number depends on when or how often the worker asks or
 * publishes, only on the updates and the edits between them.
 *
 * <p><b>The past.</b> What the history keeps no longer is computed again. A {@link org.sgdviz.run.Recording} is what
 * that takes: the experiment, and {@link org.sgdviz.run.Checkpoints} on the way, of which there are at most 4,096,
 * twice as far apart each time that they are full. A {@link org.sgdviz.run.Replay} of it gives any update with all that
 * was in force, bit for bit, and shares nothing that changes with the run: it has its own trainer and its own rows. An
 * update belongs to the edits stamped below it. A checkpoint is taken directly after its update, before any edit
 * stamped with it, so its update says which edits are in, and nothing but numbers is kept in it: no rows, and not the
 * order of the epoch under way. That follows from the rows and the shuffling in force when the epoch began; so to go on
 * from a checkpoint means to apply the edits up to the beginning of its epoch, begin that epoch again, skip to the
 * position, apply the other edits, and only then sums, weights and memory. (The alternative, keeping the orders that
 * edits made special, would save a copy of the rows and a shuffle, and cost 4 MB each at a million rows.) To branch off
 * at update u is to take {@link org.sgdviz.run.Experiment#upTo} u.
 *
 * <p><b>Records.</b> A {@link org.sgdviz.run.RunRecord} keeps what decides a run's numbers, and how far it had come,
 * and a {@link org.sgdviz.run.Rerun} makes the run of it again, with each edit where it was made. Neither the weights
 * on the way nor the curves are kept; the last weights are, so that a repetition that differs is noticed. Beside that
 * value a file keeps the {@link org.sgdviz.run.SavedCurves} of long runs: a {@link org.sgdviz.run.ResumedRun} is shown
 * by them at once, and made again from its start while it is looked at.
 *
 * <p><b>Appending.</b> A trainer makes updates by the group, as many as it can before something ends or a checkpoint is
 * due, and leaves their figures in columns ({@link org.sgdviz.sgd.UpdateTrace}). The history copies these into its
 * ring and counts on. The curves are drawn from the ring later, in pieces: when some hundred updates are waiting,
 * and before anything is published. They are what they would be if each update were appended by itself, to the last
 * bit.
 *
 * <p><b>Comparing.</b> Of each update are kept the objective, the squared error, the 0/1 error and the learning rate;
 * another loss is made by a {@link org.sgdviz.run.ReplayedLoss}. Where an update stands in epochs, examples and seconds
 * is told by the {@link org.sgdviz.run.Progression}. The seconds are what whoever makes updates says they took, no part
 * of the experiment, and never compared. A branch has those of its parent for the past that they share.
 *
 * <p><b>Threads.</b> One writer, the worker, makes updates, applies edits and publishes. Any number of readers look at
 * what was published; nobody waits for anybody.
 *
 * <ul>
 *   <li>The experiment, the outcome and the present batch are immutable values behind volatile references.
 *   <li>The ring of the last updates: the writer writes the row, and later the volatile size; a reader reads the size
 *       first, and then rows up to it. The writer may come round and overwrite a row that is being read, so it says
 *       beforehand how far it has come, and the reader looks at that last: if the row was reached, what was read is
 *       thrown away. The size moves on at least every quarter of the ring, so the latest update can always be read.
 *   <li>The curves, the epochs and the checkpoints: a published view is a set of arrays with a size below which nothing
 *       changes; where the writer has to reduce them it makes new arrays and leaves the old ones to their readers.
 *   <li>The size is published last, so curves, epochs and checkpoints are never behind it, and the outcome after it, so
 *       that whoever sees the end of a run sees all of it.
 * </ul>
 *
 * <p>Memory is bounded from the start however long the run: 4.5 MB for the ring, 1.6 MB for each of the four curves,
 * but nothing for one that has had but one value, as learning rates often do, 0.8 MB for how far it had come, 0.2 MB
 * for the epochs, at most 0.7 MB for the checkpoints; 12.4 MB in all, most often 10.8 MB. What is bounded no further
 * are the edits, which a person makes.
 */
@NullMarked
package org.sgdviz.run;

import org.jspecify.annotations.NullMarked;
