package org.sgdviz.data;

import java.util.Locale;

/**
 * The 500 points that TensorFlow Playground makes of the values of a link, bit for bit, in the order in which that page
 * shuffles them; its labels −1 and +1 are 0 and 1 here. The page goes on in the same stream of random numbers for the
 * weights, so {@link #drawsAfter} has those.
 *
 * @param set which of the page's data sets
 * @param noise in percent, 0 … {@value #MOST_NOISE}
 * @param seed any text: what the stream of random numbers begins with
 */
public record Playground(Set set, double noise, String seed) implements DataSource {

    /** How many points there are, as many of each class, but for the noise. */
    public static final int SAMPLES = 500;

    /** The largest noise, in percent. */
    public static final int MOST_NOISE = 80;

    private static final int HALF = SAMPLES / 2;
    private static final double RADIUS = 5;

    /** The data sets for classification. */
    public enum Set {
        /** A disc within a ring; noise moves labels, not points. */
        CIRCLE,
        /** The quadrants of a square; noise moves labels, not points. */
        XOR,
        /** Two clusters; noise widens them. */
        GAUSS,
        /** Two arms wound around each other; noise moves the points. */
        SPIRAL;

        /** Its name in links, in files and in the terminal. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Playground {
        if (!(noise >= 0 && noise <= MOST_NOISE)) {
            throw new IllegalValueException("illegal.percentNoise", MOST_NOISE, noise);
        }
    }

    /** The same with another seed. */
    public Playground withSeed(String other) {
        return new Playground(set, noise, other);
    }

    @Override
    public int size() {
        return SAMPLES;
    }

    @Override
    public Points points() {
        return made(new SeedRandom(seed));
    }

    /**
     * Numbers in [0, 1) that the stream gives when the points are made and shuffled: the page's weights are these minus
     * 0.5.
     *
     * @param count how many, at least 0
     */
    public double[] drawsAfter(int count) {
        SeedRandom random = new SeedRandom(seed);
        made(random);
        return draws(random, count);
    }

    /** Numbers in [0, 1) that the stream of a seed begins with, so many. */
    public static double[] draws(String seed, int count) {
        return draws(new SeedRandom(seed), count);
    }

    private static double[] draws(SeedRandom random, int count) {
        double[] draws = new double[count];
        for (int k = 0; k < count; k++) {
            draws[k] = random.nextDouble();
        }
        return draws;
    }

    private Points made(SeedRandom random) {
        Made made = new Made();
        double share = noise / 100;
        switch (set) {
            case CIRCLE -> addCircle(made, share, random);
            case XOR -> addXor(made, share, random);
            case GAUSS -> addGauss(made, share, random);
            case SPIRAL -> addSpiral(made, share, random);
        }
        return made.shuffled(random);
    }

    private static void addCircle(Made made, double noise, SeedRandom random) {
        for (int k = 0; k < SAMPLES; k++) {
            double r = k < HALF ? random.between(0, RADIUS * 0.5) : random.between(RADIUS * 0.7, RADIUS);
            double angle = random.between(0, 2 * Math.PI);
            double x = r * StrictMath.sin(angle);
            double y = r * StrictMath.cos(angle);
            double movedX = x + random.between(-RADIUS, RADIUS) * noise;
            double movedY = y + random.between(-RADIUS, RADIUS) * noise;
            made.add(x, y, Math.sqrt(movedX * movedX + movedY * movedY) < RADIUS * 0.5);
        }
    }

    private static void addXor(Made made, double noise, SeedRandom random) {
        for (int k = 0; k < SAMPLES; k++) {
            double x = awayFromZero(random.between(-5, 5));
            double y = awayFromZero(random.between(-5, 5));
            double movedX = x + random.between(-5, 5) * noise;
            double movedY = y + random.between(-5, 5) * noise;
            made.add(x, y, movedX * movedY >= 0);
        }
    }

    private static double awayFromZero(double x) {
        return x > 0 ? x + 0.3 : x - 0.3;
    }

    private static void addGauss(Made made, double noise, SeedRandom random) {
        double t = noise / 0.5;
        double deviation = Math.sqrt(0.5 * (1 - t) + 4 * t);
        for (int k = 0; k < SAMPLES; k++) {
            double centre = k < HALF ? 2 : -2;
            double x = centre + deviation * random.nextNormal();
            double y = centre + deviation * random.nextNormal();
            made.add(x, y, k < HALF);
        }
    }

    private static void addSpiral(Made made, double noise, SeedRandom random) {
        for (int k = 0; k < SAMPLES; k++) {
            double i = k % HALF;
            double r = i / HALF * 5;
            double t = 1.75 * i / HALF * 2 * Math.PI + (k < HALF ? 0 : Math.PI);
            double x = r * StrictMath.sin(t) + random.between(-1, 1) * noise;
            double y = r * StrictMath.cos(t) + random.between(-1, 1) * noise;
            made.add(x, y, k < HALF);
        }
    }

    /** The points in the making. */
    private static final class Made {
        private final double[] x = new double[SAMPLES];
        private final double[] y = new double[SAMPLES];
        private final byte[] labels = new byte[SAMPLES];
        private int n;

        void add(double pointX, double pointY, boolean isOne) {
            x[n] = pointX;
            y[n] = pointY;
            labels[n++] = (byte) (isOne ? 1 : 0);
        }

        Points shuffled(SeedRandom random) {
            for (int left = n; left > 0; left--) {
                int k = (int) (random.nextDouble() * left);
                int last = left - 1;
                double swappedX = x[last];
                double swappedY = y[last];
                byte swapped = labels[last];
                x[last] = x[k];
                y[last] = y[k];
                labels[last] = labels[k];
                x[k] = swappedX;
                y[k] = swappedY;
                labels[k] = swapped;
            }
            return Points.owning(x, y, labels, Names.DEFAULT);
        }
    }
}
