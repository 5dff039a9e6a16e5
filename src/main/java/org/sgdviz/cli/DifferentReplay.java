package org.sgdviz.cli;

import org.sgdviz.data.Explained;
import org.sgdviz.data.Message;

/** A replayed run differs from the recorded one: the explanation is one plain sentence for the user. */
final class DifferentReplay extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    DifferentReplay(String key, Object... arguments) {
        this.explanation = Message.of(key, arguments);
    }

    @Override
    public String getMessage() {
        return explanation.toString();
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}
