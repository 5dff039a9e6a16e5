/**
 * Seeing stochastic gradient descent: where the program starts, and what it says when nothing else of it can speak any
 * more.
 *
 * <p>{@link org.sgdviz.Main} goes to the terminal with a sub-command and to the window without one. All else is in the
 * packages below, each of which knows only those before it: {@code data}, {@code sgd}, {@code run}, {@code session},
 * {@code file}, {@code text}, and then {@code cli} and {@code ui}, which do not know each other.
 */
@NullMarked
package org.sgdviz;

import org.jspecify.annotations.NullMarked;
