package org.sgdviz.sgd.schedule;

/**
 * The learning rate as training goes on, as a function of where it stands. Stateless and immutable, equal where the
 * numbers are.
 */
public interface Schedule {

    /**
     * The rate of an update. Allocates nothing.
     *
     * @param alpha the learning rate that is set, &gt; 0
     * @param updates the number k of updates done before it, since the warm-up ended where that counts updates: 0, 1, …
     * @param epochs the epochs done before it, with the share of the one under way, since the warm-up ended where that
     *     counts epochs: at least 0
     * @param strength the strength of the penalties in force, at least 0
     */
    double rate(double alpha, double updates, double epochs, double strength);

    /**
     * The momentum of an update, where the schedule sets it, or else NaN; the parameters are those of {@link #rate}.
     */
    default double momentum(double updates, double epochs) {
        return Double.NaN;
    }
}
