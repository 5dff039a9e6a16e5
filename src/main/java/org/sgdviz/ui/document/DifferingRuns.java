package org.sgdviz.ui.document;

import java.util.List;
import java.util.stream.Collectors;
import org.sgdviz.session.Session;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/**
 * Runs that did not come out again as they were saved.
 *
 * @param indices which, at least one
 * @param session of this session
 */
record DifferingRuns(List<Integer> indices, Session session) {

    /** Says so in a few sentences, and why, if that is known. */
    String words(Messages messages) {
        return messages.text("session.differs", indices.size(), names(indices, messages), ofLaterNumerics(messages));
    }

    private String names(List<Integer> some, Messages messages) {
        return some.stream().map(run -> name(run, messages)).collect(Collectors.joining(", "));
    }

    /** A run that nobody named is called in the list by what distinguishes it, which is said there alone. */
    private String name(int run, Messages messages) {
        String name = session.runs().get(run).name();
        long updates = session.runs().get(run).updates();
        return name == null
                ? messages.text("session.differs.number", Numbers.count(run + 1), Numbers.count(updates))
                : messages.text("session.differs.name", name, Numbers.count(updates));
    }

    /** Which of them were computed by numerics that this program does not know; empty where none was. */
    private String ofLaterNumerics(Messages messages) {
        List<Integer> those = indices.stream()
                .filter(run -> !session.runs().get(run).isOfKnownNumerics())
                .toList();
        if (those.isEmpty()) {
            return "";
        }
        return session.hasOneNumerics()
                ? messages.text("session.differs.numerics", String.valueOf(session.numerics()))
                : messages.text("session.differs.numerics.runs", those.size(), names(those, messages));
    }
}
