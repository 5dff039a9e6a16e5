package org.sgdviz.sgd;

import java.util.Random;
import java.util.stream.IntStream;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

/** Points of all the kinds that a trainer meets, of both classes. */
final class RandomPoints {

    private RandomPoints() {}

    /** Separable or not, at any scale, and sometimes so far away that exponentials or even scores overflow. */
    static Points any(Random random) {
        int n = 2 + random.nextInt(random.nextInt(3) == 0 ? 30 : 600);
        return switch (random.nextInt(7)) {
            case 0 -> blobs(random, n, 0.3, 1);
            case 1, 2 -> blobs(random, n, 2.5, 1);
            case 3 -> moons(random, n, Math.pow(10, random.nextInt(7) - 3));
            case 4 -> blobs(random, n, 1, 300);
            case 5 -> withOutlier(random, blobs(random, n, 2, 1), 3000);
            default -> withOutlier(random, blobs(random, n, 2, 1), random.nextBoolean() ? 1e200 : 1e307);
        };
    }

    /** Two blobs about (±1, ±1), of some standard deviation, all at a scale. */
    static Points blobs(Random random, int n, double spread, double scale) {
        byte[] labels = labels(random, n);
        return Points.of(
                coordinates(random, labels, spread, scale), coordinates(random, labels, spread, scale), labels);
    }

    private static byte[] labels(Random random, int n) {
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i < 2 ? i : random.nextInt(2));
        }
        return labels;
    }

    private static double[] coordinates(Random random, byte[] labels, double spread, double scale) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> scale * (2 * labels[i] - 1 + spread * random.nextGaussian()))
                .toArray();
    }

    private static Points moons(Random random, int n, double scale) {
        Points moons = new Synthetic(Shape.MOONS, n, 0.2, 0, random.nextInt(1000)).points();
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) moons.label(i);
        }
        return Points.of(
                IntStream.range(0, n).mapToDouble(i -> moons.x1(i) * scale).toArray(),
                IntStream.range(0, n).mapToDouble(i -> moons.x2(i) * scale).toArray(),
                labels);
    }

    private static Points withOutlier(Random random, Points points, double distance) {
        int n = points.size();
        int far = random.nextInt(n);
        byte[] labels = new byte[n];
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) points.label(i);
            x1[i] = i == far ? distance : points.x1(i);
            x2[i] = points.x2(i);
        }
        return Points.of(x1, x2, labels);
    }
}
