/**
 * What keeps weights and gradients small: L1 and L2 penalties in the forms of the tools, and the clipping of gradients.
 */
@NullMarked
package org.sgdviz.sgd.penalty;

import org.jspecify.annotations.NullMarked;
