/**
 * Starts the window and joins its parts: {@code MainWindow} is the one place where they are made. The training runs
 * here, each run's on a {@code TrainingTask}; the {@code FrameLoop} brings the window up to date once a frame, while
 * there is something to show.
 */
@NullMarked
package org.sgdviz.ui.app;

import org.jspecify.annotations.NullMarked;
