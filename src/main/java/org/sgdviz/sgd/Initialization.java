package org.sgdviz.sgd;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Playground;
import org.sgdviz.sgd.rule.Named;

/**
 * What the weights of update 0 are, where none are given. An immutable value.
 *
 * @param rule how they are made
 * @param link with {@link Rule#PLAYGROUND}: the values of the link by whose stream they are drawn, behind its points;
 *     null: the stream has only the seed. They stay the link's whatever becomes of the points
 */
public record Initialization(Rule rule, @Nullable Playground link) implements Named {

    /** How the weights are made. */
    public enum Rule {
        /** Uniform numbers in [0, 1), as NumPy's random_sample draws them: the tutorial's. */
        UNIFORM,
        /** Zeros: scikit-learn's, and where every run of a convex loss may begin. */
        ZEROS,
        /** Standard normal numbers, as NumPy's standard_normal draws them. */
        NORMAL,
        /** Uniform numbers in [−0.5, 0.5) of a seed that is a text, and a bias of 0.1: TensorFlow Playground's. */
        PLAYGROUND
    }

    /** Uniform numbers in [0, 1): the tutorial's. */
    public static final Initialization UNIFORM = new Initialization(Rule.UNIFORM, null);

    /** Zeros. */
    public static final Initialization ZEROS = new Initialization(Rule.ZEROS, null);

    /** Standard normal numbers. */
    public static final Initialization NORMAL = new Initialization(Rule.NORMAL, null);

    /** TensorFlow Playground's, by the seed alone. */
    public static final Initialization PLAYGROUND = new Initialization(Rule.PLAYGROUND, null);

    /** All that need nothing but their name. */
    public static final List<Initialization> ALL = List.of(UNIFORM, ZEROS, NORMAL, PLAYGROUND);

    private static final double PLAYGROUND_BIAS = 0.1;

    public Initialization {
        if (link != null && rule != Rule.PLAYGROUND) {
            throw new IllegalStateException("a link for " + rule);
        }
    }

    /** TensorFlow Playground's for the page of a link; its own with the seed 0. */
    public static Initialization of(Playground link) {
        return new Initialization(Rule.PLAYGROUND, link);
    }

    @Override
    public String id() {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    /** Whether another seed makes other weights. */
    public boolean isDrawn() {
        return rule != Rule.ZEROS;
    }

    /**
     * The text that TensorFlow Playground's stream begins with: the link's; other seeds than 0 are appended, so that
     * each begins with other weights.
     */
    public String seedText(int seed) {
        if (link == null) {
            return String.valueOf(seed);
        }
        return seed == 0 ? link.seed() : link.seed() + "/" + seed;
    }

    /**
     * The weights of a seed.
     *
     * @param seed 0 … 2147483647
     * @param features what they are for
     */
    public Weights weights(int seed, FeatureMap features) {
        return switch (rule) {
            case UNIFORM -> Weights.initial(seed, features);
            case NORMAL -> Weights.normal(seed, features);
            case ZEROS -> new Weights(new double[features.count() + 1]);
            case PLAYGROUND -> playground(seed, features.count());
        };
    }

    private Weights playground(int seed, int count) {
        String text = seedText(seed);
        double[] draws = link == null
                ? Playground.draws(text, count)
                : link.withSeed(text).drawsAfter(count);
        double[] weights = new double[count + 1];
        weights[0] = PLAYGROUND_BIAS;
        for (int j = 0; j < count; j++) {
            weights[j + 1] = draws[j] - 0.5;
        }
        return Weights.owning(weights);
    }
}
