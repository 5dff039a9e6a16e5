package org.sgdviz.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sgdviz.sgd.FeatureMap;

/** Features by their names, and their standardization, point by point: up to 4,096 rows, beyond which sums differ. */
final class NaiveFeatures {

    private final List<String> names;
    private final boolean standardized;

    /** Mean and scale of each; null before the first update. */
    private double[][] scaling;

    NaiveFeatures(FeatureMap features) {
        names = features.names();
        standardized = features.isStandardized();
    }

    int weights() {
        return names.size() + 1;
    }

    /** Fits them to some rows, if that is still to be done. */
    void fit(List<NaiveRun.Row> rows) {
        if (scaling != null || !standardized) {
            return;
        }
        double n = rows.size();
        scaling = new double[names.size()][];
        for (int j = 0; j < scaling.length; j++) {
            List<Double> values = new ArrayList<>();
            for (NaiveRun.Row row : rows) {
                values.add(value(names.get(j), row.x1, row.x2));
            }
            double mean = 0;
            for (double value : values) {
                mean += value;
            }
            mean /= n;
            double rest = 0;
            double squares = 0;
            for (double value : values) {
                rest += value - mean;
                squares += (value - mean) * (value - mean);
            }
            double variance = (squares - rest * rest / n) / n;
            double eps = Math.ulp(1.0);
            boolean constant = variance <= n * eps * variance + (n * mean * eps) * (n * mean * eps);
            scaling[j] = new double[] {mean, constant ? 1 : Math.sqrt(variance)};
        }
    }

    /** 1 and the features of a point. */
    double[] of(double x1, double x2) {
        double[] x = new double[weights()];
        x[0] = 1;
        for (int j = 1; j < x.length; j++) {
            double value = value(names.get(j - 1), x1, x2);
            x[j] = standardized ? (value - scaling[j - 1][0]) / scaling[j - 1][1] : value;
        }
        return x;
    }

    private static double value(String name, double x1, double x2) {
        return switch (name) {
            case "x1" -> x1;
            case "x2" -> x2;
            case "x1^2" -> x1 * x1;
            case "x2^2" -> x2 * x2;
            case "x1*x2" -> x1 * x2;
            case "sin(x1)" -> StrictMath.sin(x1);
            case "sin(x2)" -> StrictMath.sin(x2);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public String toString() {
        return names + (standardized ? Arrays.deepToString(scaling) : "");
    }
}
