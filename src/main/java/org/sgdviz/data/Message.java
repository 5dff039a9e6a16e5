package org.sgdviz.data;

import java.util.List;

/**
 * Something to tell the user, not yet put into words: the lower layers know what is wrong, but not the user's language.
 * Immutable.
 *
 * @param key names the sentence in the bundles of {@code org.sgdviz.text}
 * @param arguments what the sentence mentions, in the order of its placeholders: numbers; texts that are the same in
 *     every language, such as names of files; or messages, which become parts of the sentence
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with these arguments, none of them null. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** For the log: the key, and the arguments in brackets. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + arguments;
    }
}
