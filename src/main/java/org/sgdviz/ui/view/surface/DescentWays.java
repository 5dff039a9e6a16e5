package org.sgdviz.ui.view.surface;

import org.jspecify.annotations.Nullable;

/**
 * What is drawn of somebody's own descent. The arrays are kept: places as across, up, across, up and so on.
 *
 * @param own the own way, the start first; empty: nobody descends
 * @param sgd that of SGD, empty while it is hidden
 * @param momentum that of momentum, empty while it is hidden
 * @param gradient by across and up at the end of the own way; null: no arrow
 */
public record DescentWays(double[] own, double[] sgd, double[] momentum, double @Nullable [] gradient) {

    /** Nobody descends. */
    public static final DescentWays NONE = new DescentWays(new double[0], new double[0], new double[0], null);
}
