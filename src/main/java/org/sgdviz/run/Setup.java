package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Partition;
import org.sgdviz.data.Points;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;

/**
 * What a new run fixes, for as long as it lasts: another setup is another run. An immutable value.
 *
 * @param data where the points come from
 * @param split which of them are trained on, and which are held out
 * @param features what of a point the weights are for
 * @param initialization what the weights of update 0 are, where none are given
 * @param initSeed seed of the initial weights, 0 … 2147483647
 * @param shuffleSeed seed of the order of shuffled epochs, 0 … 2147483647
 * @param start the weights of update 0, finite, where they are not those of the seed; else null
 * @param numerics which arithmetic computes its numbers
 */
public record Setup(
        DataSource data,
        Split split,
        FeatureMap features,
        Initialization initialization,
        int initSeed,
        int shuffleSeed,
        @Nullable Weights start,
        Numerics numerics) {

    /** The seed of initial weights unless another is asked for. */
    public static final int DEFAULT_INIT_SEED = 42;

    /** The seed of shuffles unless another is asked for. */
    public static final int DEFAULT_SHUFFLE_SEED = 0;

    /** The tutorial's. */
    public static final Setup TUTORIAL = of(Synthetic.TUTORIAL);

    public Setup {
        checkSeed("illegal.initSeed", initSeed);
        checkSeed("illegal.shuffleSeed", shuffleSeed);
        requireRoles(split, data);
        if (start != null) {
            if (!start.isFinite()) {
                throw new IllegalValueException("illegal.startWeights");
            }
            features.requireFitting(start);
            start = start.equals(initialization.weights(initSeed, features)) ? null : start;
        }
    }

    /** Roles that are kept are those of given points. */
    private static void requireRoles(Split split, DataSource data) {
        Partition kept = split.kept();
        int rows = data instanceof Given given ? given.points().size() : -1;
        if (kept != null && kept.size() != rows) {
            throw new IllegalValueException("illegal.partition.size", rows, kept.size());
        }
    }

    private static void checkSeed(String key, int seed) {
        if (seed < 0) {
            throw new IllegalValueException(key, seed);
        }
    }

    /** One by the latest numerics. */
    public Setup(DataSource data, FeatureMap features, int initSeed, int shuffleSeed, @Nullable Weights start) {
        this(data, Split.NONE, features, Initialization.UNIFORM, initSeed, shuffleSeed, start, Numerics.latest());
    }

    /** One of the coordinates themselves, by the latest numerics, that begins with the weights of the seed. */
    public Setup(DataSource data, int initSeed, int shuffleSeed) {
        this(data, FeatureMap.PLANE, initSeed, shuffleSeed, null);
    }

    /** One with the usual seeds, by the latest numerics. */
    public static Setup of(DataSource data) {
        return new Setup(data, DEFAULT_INIT_SEED, DEFAULT_SHUFFLE_SEED);
    }

    /** The weights of update 0. */
    public Weights initialWeights() {
        return start != null ? start : initialization.weights(initSeed, features);
    }

    /** The same with other data, which are split anew. */
    public Setup withData(DataSource other) {
        return new Setup(other, split.anew(), features, initialization, initSeed, shuffleSeed, start, numerics);
    }

    /**
     * The data's points with the role of each, where these are the points of the data already: cheap where they have
     * it.
     */
    public Points split(Points points) {
        return split.of(points, shuffleSeed);
    }

    /** The same with other seeds; another one of the initial weights begins with its own. */
    public Setup withSeeds(int newInitSeed, int newShuffleSeed) {
        Weights newStart = newInitSeed == initSeed ? start : null;
        return new Setup(data, split, features, initialization, newInitSeed, newShuffleSeed, newStart, numerics);
    }

    /** The same with other rows held out. */
    public Setup withSplit(Split other) {
        return new Setup(data, other, features, initialization, initSeed, shuffleSeed, start, numerics);
    }

    /** The same with other features, and the weights of the seed for these. */
    public Setup withFeatures(FeatureMap other) {
        Weights newStart = other.equals(features) ? start : null;
        return new Setup(data, split, other, initialization, initSeed, shuffleSeed, newStart, numerics);
    }

    /** The same with other weights of update 0 where none are given, and none given. */
    public Setup withInitialization(Initialization other) {
        Weights newStart = other.equals(initialization) ? start : null;
        return new Setup(data, split, features, other, initSeed, shuffleSeed, newStart, numerics);
    }

    /** The same with other weights of update 0, finite; null: those of the seed. */
    public Setup withStart(@Nullable Weights weights) {
        return new Setup(data, split, features, initialization, initSeed, shuffleSeed, weights, numerics);
    }

    /** The same by other numerics. */
    public Setup withNumerics(Numerics other) {
        return new Setup(data, split, features, initialization, initSeed, shuffleSeed, start, other);
    }
}
