package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.data.Message;

/** The program cannot use something that it was given: the explanation is one plain sentence for the user. */
final class BadInput extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    BadInput(String key, Object... arguments) {
        this(Message.of(key, arguments), null);
    }

    BadInput(Message explanation, @Nullable Throwable cause) {
        super(explanation.toString(), cause);
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}
