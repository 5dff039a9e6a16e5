package org.sgdviz.sgd.rule;

/** Has a name in files and in the terminal, such as {@code decoupled}, which never changes. */
public interface Named {

    /** Its name. */
    String id();
}
