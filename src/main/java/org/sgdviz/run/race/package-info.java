/** Several runs in lock-step, and how soon each of them comes to a loss. */
@NullMarked
package org.sgdviz.run.race;

import org.jspecify.annotations.NullMarked;
