package org.sgdviz.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.LossProfile;
import org.sgdviz.sgd.LossSurface;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.penalty.Penalty;

/**
 * How long does a surface take from the points to its last node, everything that is kept from one to the next included?
 * One surface a call, of one thread. Of many points a sample, as the window draws it.
 */
@State(Scope.Thread)
public class SurfaceBenchmark {

    /** As many as the window draws from more. */
    private static final int MOST_EXAMPLES = 8192;

    @Param("CROSS_ENTROPY")
    public String objective;

    @Param("400")
    public int points;

    @Param("200")
    public int side;

    @Param("false")
    public boolean best;

    private SurfaceCell cell;
    private Points all;
    private LossSurface.Grid grid;
    private double[] values;

    @Setup
    public void setUp() {
        cell = new SurfaceCell(Objective.valueOf(objective), points, side, best);
        all = Cell.data(points);
        grid = cell.grid();
        values = new double[side * side];
    }

    @Benchmark
    public double surface() {
        Points examples = all.size() > MOST_EXAMPLES ? sample() : all;
        if (best) {
            new LossProfile(examples, FeatureMap.PLANE, cell.objective(), Penalty.NONE).fill(grid, values, () -> false);
        } else {
            new LossSurface(examples, FeatureMap.PLANE, cell.objective()).fill(grid, values, 0, side, () -> false);
        }
        return values[0];
    }

    private Points sample() {
        double[] x1 = new double[MOST_EXAMPLES];
        double[] x2 = new double[MOST_EXAMPLES];
        byte[] labels = new byte[MOST_EXAMPLES];
        for (int k = 0; k < MOST_EXAMPLES; k++) {
            int i = (int) ((long) k * all.size() / MOST_EXAMPLES);
            x1[k] = all.x1(i);
            x2[k] = all.x2(i);
            labels[k] = (byte) all.label(i);
        }
        return Points.of(x1, x2, labels);
    }

    /** The values of all nodes, to be compared with others'. */
    static double[] values(SurfaceCell cell) {
        double[] values = new double[cell.side() * cell.side()];
        new LossSurface(Cell.data(cell.points()), FeatureMap.PLANE, cell.objective())
                .fill(cell.grid(), values, 0, cell.side(), () -> false);
        return values;
    }
}
