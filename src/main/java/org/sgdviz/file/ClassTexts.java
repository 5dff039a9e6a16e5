package org.sgdviz.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one or two label texts of a file. While rows are read a label is known by the order in which it first appeared;
 * which of the two is class 1 is known at the end: the larger, as a number if both are numbers, else by code point.
 * Numbers that are equal (1 and 1.0) are one label, and are called by their shortest form.
 */
final class ClassTexts {

    /** Above it, not every whole number is a double. */
    private static final double LARGEST_WHOLE = 0x1p53;

    private final List<String> texts = new ArrayList<>(2);
    private final List<char[]> chars = new ArrayList<>(2);

    /** The texts as numbers, NaN for those that are none. */
    private final double[] numbers = new double[2];

    /** The order of a row's label, 0 or 1, or −1 if it is a third one. */
    int order(CsvRow row, int column) {
        int known = orderOfText(row, column);
        if (known >= 0) {
            return known;
        }
        double number = row.number(column);
        for (int i = 0; i < texts.size(); i++) {
            if (number == numbers[i]) {
                return i;
            }
        }
        if (texts.size() == 2) {
            return -1;
        }
        int next = texts.size();
        String text = row.text(column);
        chars.add(text.toCharArray());
        numbers[next] = Double.isFinite(number) ? number : Double.NaN;
        texts.add(Double.isFinite(number) && !row.isDigits(column) ? shortest(number) : text);
        return next;
    }

    /** Whether a row's label is written like one before it. */
    boolean know(CsvRow row, int column) {
        return orderOfText(row, column) >= 0;
    }

    private int orderOfText(CsvRow row, int column) {
        for (int i = 0; i < chars.size(); i++) {
            if (row.is(column, chars.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Forgets the label that appeared first, so that the other, if there is one, is the first. */
    void forgetFirst() {
        texts.remove(0);
        chars.remove(0);
        numbers[0] = numbers[1];
    }

    private static String shortest(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** The texts in the order of their first appearance. */
    List<String> inOrder() {
        return List.copyOf(texts);
    }

    /**
     * The order of class 1. A file with one label only has it as class 0, unless it is the number 1.
     */
    int orderOfClass1() {
        if (texts.size() == 1) {
            return numbers[0] == 1 ? 0 : 1;
        }
        return isLess(0, 1) ? 1 : 0;
    }

    /** The text of class 0 or 1. A class that does not occur gets a text which keeps the order of the two. */
    String text(int label) {
        int order = label == 1 ? orderOfClass1() : 1 - orderOfClass1();
        if (order < texts.size()) {
            return texts.get(order);
        }
        if (label == 0) {
            return "0";
        }
        return numbers[0] == 0 ? "1" : texts.get(0) + " (other)";
    }

    private boolean isLess(int a, int b) {
        if (Double.isNaN(numbers[a]) || Double.isNaN(numbers[b])) {
            return compareCodePoints(texts.get(a), texts.get(b)) < 0;
        }
        return numbers[a] < numbers[b];
    }

    /** Unlike {@link String#compareTo}, which puts characters beyond U+FFFF before some within. */
    private static int compareCodePoints(String a, String b) {
        int[] first = a.codePoints().toArray();
        int[] second = b.codePoints().toArray();
        return Arrays.compare(first, second);
    }
}
