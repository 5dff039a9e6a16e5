/**
 * The learning rate as training goes on: schedules, each an immutable record of its numbers, and the warm-up before any
 * of them. A schedule never reads the run's end; it has a length of its own.
 */
@NullMarked
package org.sgdviz.sgd.schedule;

import org.jspecify.annotations.NullMarked;
