/**
 * The terminal: the commands {@code train} and {@code data}, what they print, and the files that they write.
 *
 * <p>{@link org.sgdviz.cli.Terminal} reads the arguments; bad input ends in one sentence and exit code 2
 * ({@link org.sgdviz.cli.PlainErrors}). {@code TrainCommand} describes an experiment, {@code TrainJob} carries it out:
 * it opens every output before training, runs {@code TrainLoop}, and commits the outputs when they are whole, so that
 * neither an error nor Ctrl-C leaves half a file. This package knows no window: figures and the window itself come from
 * outside, as a {@link org.sgdviz.cli.FigureWriter} and a {@link org.sgdviz.cli.WindowOpener}.
 */
@NullMarked
package org.sgdviz.cli;

import org.jspecify.annotations.NullMarked;
