package org.sgdviz.cli;

/** A run that was repeated is not as it was recorded. The message is one plain sentence for the user. */
final class DifferentReplay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DifferentReplay(String sentence) {
        super(sentence);
    }
}
