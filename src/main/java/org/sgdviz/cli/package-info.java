/**
 * The terminal: the commands {@code train}, {@code replay} and {@code data}, what they print, and the files that they
 * write.
 *
 * <p>{@link org.sgdviz.cli.Terminal} reads the arguments; bad input ends in one sentence and exit code 2
 * ({@link org.sgdviz.cli.PlainErrors}). {@code TrainCommand} describes an experiment and {@code ReplayCommand} a run of
 * a session; what is to be carried out is a {@code Course}, and {@code RunJob} does it: it opens every output before
 * training, runs {@code TrainLoop}, and commits the outputs when they are whole, so that neither an error nor Ctrl-C
 * leaves half a file. This package knows no window: figures and the window itself come from outside, as a
 * {@link org.sgdviz.cli.FigureWriter} and a {@link org.sgdviz.cli.WindowOpener}.
 */
@NullMarked
package org.sgdviz.cli;

import org.jspecify.annotations.NullMarked;
