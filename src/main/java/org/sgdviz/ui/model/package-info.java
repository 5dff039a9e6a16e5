/**
 * What the window shows, observable, and the verbs that change it. Nothing here waits for training, and everything is
 * brought up to date by {@link org.sgdviz.ui.model.TrainingModel#poll}, once a frame.
 *
 * <p><b>Properties.</b> Each has one method, called by its name: {@code speed()} is observed, {@code speed().get()} is
 * read. JavaFX's pairs, {@code speedProperty()} and a plain getter, are nowhere but in the views, which stand beside
 * JavaFX's own nodes. A property that nobody else may set is read-only, and changed by verbs.
 *
 * <p><b>The moment.</b> The window shows one update of the run in front. In the present that is the latest;
 * {@link org.sgdviz.ui.model.TimeMachine} shows any other: at once its weights, if the history still has them, or else
 * those of the nearest checkpoint, and all of it when a replay on a thread of its own has come to it. The latest
 * request wins. The settings and the points in force there are shown by {@link org.sgdviz.ui.model.SettingsModel} and
 * {@link org.sgdviz.ui.model.PointsModel}, which keep those of the present beside them; so whoever shows or edits
 * settings and points need not know of the past. Training may go on meanwhile.
 *
 * <p><b>Branches.</b> Every verb that edits leaves the making of the edit to {@link org.sgdviz.ui.model.Branching}.
 * Where the past is shown, a run that branches off there is made on a thread of its own, some milliseconds or, far from
 * a checkpoint, longer; until then the past is shown, with the setting as it was set. Then the branch comes to the
 * front, with its own points and settings, and the edit is an ordinary one, made to that run; so are other edits and
 * steps that came meanwhile, in their order. Whoever looks elsewhere before, or undoes, has branched nothing. What
 * would change nothing does not branch.
 *
 * <p><b>The list.</b> {@link org.sgdviz.ui.model.Runs} keeps the runs; each has its own data, points, settings and undo
 * while it is not in front, since the changes that were sent to it may still be on their way: a worker makes them
 * before it ends. A restart begins with what is shown, in the past too; it takes the place of a run that has made no
 * update. Other data, a preset or points from a file join the list as one more run; they take the place of one on which
 * nothing was done. The loss chart shows the curves of the data of the run in front, and those that the user asked for:
 * the list keeps the wish, which is saved, and what is shown is derived from it by
 * {@link org.sgdviz.ui.model.ShownCurves}. Only a new session and an opened one begin another list, and whoever asks
 * for those is asked first, if there is anything to lose. At most 50 runs are kept, of 8 million points together; the
 * oldest that is not in front leaves, a hidden one first, rather than that a restart in the middle of a lesson is
 * refused. Whether a run may give way, is asked for before it is lost, or is saved in case of a crash, begins with
 * {@link org.sgdviz.ui.model.RunEntry#isOwn}.
 *
 * <p><b>Undo.</b> The gestures on the points of a run are its own; a restarted run goes on with those of the one
 * before. Deleting and renaming belong to the list. Both are numbered, and the latest of the list's and of the run's in
 * front is undone first. When all that was done on a branch is undone, the next undo takes the branch itself back, and
 * its parent is shown where it branched off; the same goes for a run of other data. Redo brings it back with all that
 * it had become. A setting gets its former value back, in the same order; training is not undone.
 */
@NullMarked
package org.sgdviz.ui.model;

import org.jspecify.annotations.NullMarked;
