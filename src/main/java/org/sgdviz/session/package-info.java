/**
 * What somebody worked on, as values: a {@link org.sgdviz.session.Session} has runs, each a
 * {@link org.sgdviz.session.SavedRun} that keeps what decides its numbers and how far it had come, the one in front,
 * the update in view, and how it was shown, a {@link org.sgdviz.session.ViewState}. Neither the weights on the way nor
 * the curves are part of it; the last weights are, so that a repetition that differs is noticed.
 *
 * <p>Knows runs, not files: {@code file} writes and reads these values. Everything here is immutable and callable from
 * any thread.
 */
@NullMarked
package org.sgdviz.session;

import org.jspecify.annotations.NullMarked;
