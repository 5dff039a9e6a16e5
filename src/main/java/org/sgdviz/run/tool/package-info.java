/**
 * Bundles of settings by which a run gives the numbers of another tool.
 *
 * <p>A {@link org.sgdviz.run.tool.Tool} is a value and nothing else: what is set when nothing else is asked for. All of
 * them stand in {@link org.sgdviz.run.tool.Tools}, the one table that knows the tools' names; no code asks which of
 * them was chosen.
 */
@NullMarked
package org.sgdviz.run.tool;

import org.jspecify.annotations.NullMarked;
