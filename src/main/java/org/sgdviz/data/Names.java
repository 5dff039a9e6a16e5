package org.sgdviz.data;

/**
 * What the two coordinates and the two classes of a data set are called: column names and label texts of the file that
 * they were read from, or the defaults.
 *
 * @param x1 name of the first coordinate
 * @param x2 name of the second coordinate
 * @param class0 text of label 0
 * @param class1 text of label 1
 */
public record Names(String x1, String x2, String class0, String class1) {

    /** The names used for data that have none of their own. */
    public static final Names DEFAULT = new Names("x1", "x2", "0", "1");
}
