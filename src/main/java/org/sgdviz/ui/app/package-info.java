/**
 * Starts the window and joins what it is made of. {@code MainWindow} is the composition root: it makes the model, the
 * documents and the dialogs; {@code WindowScene} what is seen, one line for each part. {@code Parts} makes a part when
 * it is first shown, and the {@code FrameLoop} polls and draws those that are shown once a frame, while there is
 * something to show. The training runs here, each run's on a {@code TrainingTask} that {@code Trainers} starts.
 */
@NullMarked
package org.sgdviz.ui.app;

import org.jspecify.annotations.NullMarked;
