package org.sgdviz.data;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are trained on and which are held out. An immutable value: of the same points it always makes the same
 * {@link Partition}. Rows that are added later are training rows.
 *
 * @param holdout which rows are test rows
 * @param validationFraction the share of the others that are validation rows, drawn as scikit-learn's
 *     {@code SGDClassifier} draws them: at least 0 and below 1; 0: none
 * @param kept the partition itself, where the rows have the roles that they had in an earlier run: they are then
 *     not drawn
 */
public record Split(
        Holdout holdout,
        double validationFraction,
        @Nullable Partition kept) {

    /** All rows are trained on. */
    public static final Split NONE = new Split(Holdout.NOTHING, 0, null);

    /** What scikit-learn's {@code SGDClassifier} holds out for early stopping unless told otherwise. */
    public static final double USUAL_VALIDATION_FRACTION = 0.1;

    public Split {
        validationFraction += 0.0; // no −0, which does not equal 0 in a record
        if (validationFraction != 0) {
            Holdout.Drawn.requireFraction(validationFraction);
        }
    }

    /** One with test rows and without validation rows. */
    public static Split of(Holdout holdout) {
        return new Split(holdout, 0, null);
    }

    /** Whether no row is held out. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** With other test rows, all drawn anew. */
    public Split withHoldout(Holdout other) {
        return new Split(other, validationFraction, null);
    }

    /** With another share of validation rows, all drawn anew. */
    public Split withValidationFraction(double fraction) {
        return new Split(holdout, fraction, null);
    }

    /** The same by which all rows are drawn anew. */
    public Split anew() {
        return kept == null ? this : new Split(holdout, validationFraction, null);
    }

    /** By which these points' rows have the roles that they have now. */
    public Split keeping(Points points) {
        Partition partition = points.partition();
        return isNone() && partition == null ? NONE : new Split(holdout, validationFraction, points.roles());
    }

    /**
     * The points with the role of each; the same object where they have these already. Where they cannot be split in
     * this way, as {@link #require} would say, they are all training points.
     *
     * @param shuffleSeed the run's, by which validation rows are drawn too
     */
    public Points of(Points points, int shuffleSeed) {
        if (isNone()) {
            return points.unsplit();
        }
        Partition present = points.partition();
        if (present != null && present.isMadeBy(this, shuffleSeed)) {
            return points;
        }
        Partition made;
        try {
            made = partition(points.labelArray(), shuffleSeed);
        } catch (IllegalValueException e) {
            made = Partition.ofTraining(points.size(), rows(points.size()));
        }
        return points.withPartition(made.madeBy(this, shuffleSeed));
    }

    /**
     * Makes sure that points can be split in this way, and that both classes are among those that are trained on.
     *
     * @throws IllegalArgumentException if they cannot
     */
    public void require(Points points, int shuffleSeed) {
        if (!isNone() && points.hasBothClasses()) {
            Points training = points.withPartition(partition(points.labelArray(), shuffleSeed))
                    .only(Role.TRAINING);
            if (!training.hasBothClasses()) {
                throw new IllegalValueException("illegal.split.oneClass", training.size());
            }
        }
    }

    private Partition partition(byte[] labels, int shuffleSeed) {
        if (kept != null) {
            return kept;
        }
        int[] training = holdout.training(labels);
        int[] order = training == null ? rows(labels.length) : training;
        Partition partition = Partition.ofTraining(labels.length, order);
        return validationFraction == 0 ? partition : withValidation(partition, labels, order, shuffleSeed);
    }

    private Partition withValidation(Partition partition, byte[] labels, int[] order, int seed) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = labels[order[i]];
        }
        BitSet validation = new BitSet(labels.length);
        int count = Holdout.Drawn.count(validationFraction, order.length);
        for (int i : StratifiedShuffle.of(ordered, count, seed).test()) {
            validation.set(order[i]);
        }
        return partition.with(Role.VALIDATION, validation);
    }

    private static int[] rows(int count) {
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> i);
        return rows;
    }
}
