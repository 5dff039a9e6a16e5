package org.sgdviz.data;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The role of each of the rows 0 … n − 1, and the order in which training comes to those that are no test rows; any row
 * behind them is a training row, and comes last. An immutable value.
 */
public final class Partition {

    /** Of no rows. */
    static final Partition EMPTY = new Partition(new byte[0], new int[0], null);

    private final byte[] roles;

    /** All rows but the test rows. */
    private final int[] order;

    /** What it was made by; no part of the value. */
    private final @Nullable Rule madeBy;

    /** What makes a partition of given points: these alone, so that the same makes the same. */
    private record Rule(Split split, int shuffleSeed) {}

    /** Takes ownership of the arrays. */
    private Partition(byte[] roles, int[] order, @Nullable Rule madeBy) {
        this.roles = roles;
        this.order = order;
        this.madeBy = madeBy;
    }

    /** So many rows with the given order, all training rows, the others test rows. Takes ownership of the order. */
    static Partition ofTraining(int rows, int[] order) {
        byte[] roles = new byte[rows];
        Arrays.fill(roles, (byte) Role.TEST.ordinal());
        for (int row : order) {
            roles[row] = (byte) Role.TRAINING.ordinal();
        }
        return new Partition(roles, order, null);
    }

    /**
     * One that was written down.
     *
     * @param rows the number n of rows, at least 0
     * @param validation the numbers of the validation rows
     * @param test the numbers of the test rows
     * @param order all other rows and the validation rows in their order; null: ascending
     * @throws IllegalArgumentException if a number is not below n, or stands in two places, or the order lacks one
     */
    public static Partition of(int rows, BitSet validation, BitSet test, int @Nullable [] order) {
        if (Math.max(validation.length(), test.length()) > rows || validation.intersects(test)) {
            throw new IllegalValueException("illegal.partition.rows", rows);
        }
        BitSet ordered = new BitSet(rows);
        ordered.set(0, rows);
        ordered.andNot(test);
        int[] listed = ordered.stream().toArray();
        if (order != null) {
            int[] sorted = order.clone();
            Arrays.sort(sorted);
            if (!Arrays.equals(sorted, listed)) {
                throw new IllegalValueException("illegal.partition.order");
            }
            listed = order.clone();
        }
        return ofTraining(rows, listed).with(Role.VALIDATION, validation);
    }

    /** The same where some training rows have another role, as which they keep their places in the order. */
    Partition with(Role role, BitSet rows) {
        byte[] changed = roles.clone();
        rows.stream().forEach(row -> changed[row] = (byte) role.ordinal());
        return new Partition(changed, order, null);
    }

    /** The same with what it was made by. */
    Partition madeBy(Split split, int shuffleSeed) {
        return new Partition(roles, order, new Rule(split, shuffleSeed));
    }

    /** Whether just this split and seed made it. */
    boolean isMadeBy(Split split, int shuffleSeed) {
        return new Rule(split, shuffleSeed).equals(madeBy);
    }

    /** The number n of rows whose role it says. */
    public int size() {
        return roles.length;
    }

    /** The role of a row, which may be n or above. */
    public Role role(int row) {
        return row < roles.length ? Role.of(roles[row]) : Role.TRAINING;
    }

    /** The rows with a role among those below n. */
    public BitSet rows(Role role) {
        BitSet rows = new BitSet(roles.length);
        for (int row = 0; row < roles.length; row++) {
            if (roles[row] == role.ordinal()) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** The numbers of all rows below n but the test rows, in the order in which training comes to them; copied. */
    public int[] order() {
        return order.clone();
    }

    /** Whether that order is the ascending one. */
    public boolean isAscending() {
        for (int i = 1; i < order.length; i++) {
            if (order[i] < order[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The order itself, not to be changed. */
    int[] orderArray() {
        return order;
    }

    /** The roles' ordinals themselves, not to be changed. */
    byte[] roleArray() {
        return roles;
    }

    /**
     * That of some of the rows, which are numbered anew.
     *
     * @param rows their numbers, ascending; some may be n or above
     */
    Partition select(int[] rows) {
        byte[] selected = new byte[rows.length];
        int[] numbers = new int[roles.length];
        Arrays.fill(numbers, -1);
        int known = 0;
        while (known < rows.length && rows[known] < roles.length) {
            selected[known] = roles[rows[known]];
            numbers[rows[known]] = known;
            known++;
        }
        int[] selectedOrder = new int[rows.length];
        int n = 0;
        for (int row : order) {
            if (numbers[row] >= 0) {
                selectedOrder[n++] = numbers[row];
            }
        }
        for (int i = known; i < rows.length; i++) {
            selectedOrder[n++] = i;
        }
        return new Partition(selected, Arrays.copyOf(selectedOrder, n), null);
    }

    /**
     * That of a longer list, of which these are some rows; the others are training rows.
     *
     * @param rows which rows of the list these are
     * @param size the number of rows of the list
     */
    Partition spread(BitSet rows, int size) {
        int[] numbers = rows.stream().toArray();
        byte[] longer = new byte[size];
        BitSet others = new BitSet(size);
        others.set(0, size);
        others.andNot(rows);
        int[] longerOrder = new int[size];
        int n = 0;
        for (int i = 0; i < numbers.length; i++) {
            longer[numbers[i]] = (byte) role(i).ordinal();
        }
        for (int row : order) {
            longerOrder[n++] = numbers[row];
        }
        for (int row = others.nextSetBit(0); row >= 0; row = others.nextSetBit(row + 1)) {
            longerOrder[n++] = row;
        }
        return new Partition(longer, Arrays.copyOf(longerOrder, n), null);
    }

    /**
     * With one more row behind the others, and so many training rows before it that it has the given number, at least
     * n.
     */
    Partition plus(int row, Role role) {
        byte[] longer = Arrays.copyOf(roles, row + 1);
        longer[row] = (byte) role.ordinal();
        int added = role == Role.TEST ? row - roles.length : row + 1 - roles.length;
        int[] further = Arrays.copyOf(order, order.length + added);
        for (int i = 0; i < added; i++) {
            further[order.length + i] = roles.length + i;
        }
        return new Partition(longer, further, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partition that && Arrays.equals(roles, that.roles) && Arrays.equals(order, that.order);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(roles) + Arrays.hashCode(order);
    }

    @Override
    public String toString() {
        return "Partition[" + roles.length + " rows, " + (roles.length - order.length) + " of them test rows]";
    }
}
