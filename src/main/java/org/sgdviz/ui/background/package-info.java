/**
 * Work beside the FX thread, each mechanism once. {@link org.sgdviz.ui.background.Threads} is where the threads of the
 * window are made; {@link org.sgdviz.ui.background.LatestRequest} is how anything is computed that may take longer than
 * a frame: the latest request wins, and the result is polled. Nothing here is queued to the FX thread, and nothing
 * waits on it. This package knows nothing but the JDK, so that every other one of the window may know it.
 */
@NullMarked
package org.sgdviz.ui.background;

import org.jspecify.annotations.NullMarked;
