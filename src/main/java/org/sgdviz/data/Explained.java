package org.sgdviz.data;

/**
 * A failure that can be explained to the user. What {@code getMessage} returns is only for the log: the key of the
 * message and its arguments.
 */
public interface Explained {

    /** What is wrong, where, and what would be right. */
    Message explanation();
}
