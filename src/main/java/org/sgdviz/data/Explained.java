package org.sgdviz.data;

/**
 * A failure that can be told to whoever uses the program. What {@code getMessage} gives is for the log alone: the key
 * of the message and its arguments.
 */
public interface Explained {

    /** What is wrong, where, and what would be right. */
    Message explanation();
}
