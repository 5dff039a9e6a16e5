package org.sgdviz.data;

/** A value, perhaps one that a user gave, is out of its legal range or does not fit the others. */
public final class IllegalValueException extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1;

    private final transient Message explanation;

    /** Says what is wrong: a key, and what the sentence mentions, as in {@link Message}. */
    public IllegalValueException(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    /** Says what is wrong. */
    public IllegalValueException(Message explanation) {
        super(explanation.toString());
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}
