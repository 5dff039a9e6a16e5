/**
 * How a gradient changes the weights: the optimizers, each an immutable record of its coefficients. What one remembers
 * from update to update is not in it but in the trainer's memory, which hands it over as
 * {@link org.sgdviz.sgd.optimizer.Slots}.
 */
@NullMarked
package org.sgdviz.sgd.optimizer;

import org.jspecify.annotations.NullMarked;
