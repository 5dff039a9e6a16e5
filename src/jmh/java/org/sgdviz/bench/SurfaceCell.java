package org.sgdviz.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossSurface;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/**
 * A cell of the benchmark of surfaces.
 *
 * @param objective whose loss it is
 * @param points how many
 * @param side nodes on each side of the grid
 * @param best whether the weights that do not vary are the best for each node
 */
record SurfaceCell(Objective objective, int points, int side, boolean best) {

    static final int FEW = 400;
    static final int MANY = 1_000_000;

    /** The same part of the plane of w1 and w2 in all cells, w0 being that of the initial weights. */
    private static final double FROM = -3;

    private static final double TO = 3;

    /** What is asked of. */
    static List<SurfaceCell> all() {
        List<SurfaceCell> cells = new ArrayList<>();
        for (Objective objective : Objective.values()) {
            cells.add(new SurfaceCell(objective, FEW, 200, false));
        }
        for (Objective objective : Objective.values()) {
            cells.add(new SurfaceCell(objective, FEW, 50, false));
        }
        cells.add(new SurfaceCell(Objective.CROSS_ENTROPY, MANY, 50, false));
        cells.add(new SurfaceCell(Objective.CROSS_ENTROPY, MANY, 200, false));
        for (Objective objective : Objective.values()) {
            if (objective.isConvex()) {
                cells.add(new SurfaceCell(objective, FEW, 25, true));
            }
        }
        return cells;
    }

    /** Whether it is also timed in NumPy: the whole data, and as the others whose grid is the same. */
    boolean hasPeer() {
        return !best && points == FEW;
    }

    LossSurface.Grid grid() {
        double[] steps = IntStream.range(0, side)
                .mapToDouble(k -> FROM + (TO - FROM) * k / (side - 1))
                .toArray();
        Weights weights = Cell.initialWeights(FeatureMap.PLANE);
        return new LossSurface.Grid(weights, 1, steps, 2, steps);
    }

    /** The line that asks the script for it. */
    String question() {
        return objective.id() + " " + points + " " + side + " " + Cell.initialWeights().w0() + " " + FROM + " " + TO;
    }
}
