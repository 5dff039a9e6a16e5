/** What the lens of one update shows: its rows and its step, computed again beside the FX thread. */
@NullMarked
package org.sgdviz.ui.model.update;

import org.jspecify.annotations.NullMarked;
