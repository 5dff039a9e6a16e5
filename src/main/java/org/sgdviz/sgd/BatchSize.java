package org.sgdviz.sgd;

import org.sgdviz.data.IllegalValueException;

/**
 * How many rows an update uses: a number, or all rows of the epoch.
 *
 * @param rows number of rows, at least 1; {@link Integer#MAX_VALUE} stands for all
 */
public record BatchSize(int rows) {

    /** All rows of the epoch: vanilla gradient descent. */
    public static final BatchSize ALL = new BatchSize(Integer.MAX_VALUE);

    public BatchSize {
        if (rows < 1) {
            throw new IllegalValueException("illegal.batchSize", rows);
        }
    }

    /** Reads a number or the word "all". */
    public static BatchSize parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("all")) {
            return ALL;
        }
        try {
            return new BatchSize(Integer.parseInt(trimmed));
        } catch (NumberFormatException e) {
            throw new IllegalValueException("illegal.batchText", text);
        }
    }

    /** Whether it is all rows. */
    public boolean isAll() {
        return rows == Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return isAll() ? "all" : Integer.toString(rows);
    }
}
