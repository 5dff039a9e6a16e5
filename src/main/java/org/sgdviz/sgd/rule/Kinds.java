package org.sgdviz.sgd.rule;

import java.util.List;
import java.util.Optional;

/**
 * All rules for one purpose, such as all optimizers, in the order in which they are offered; the first is what is meant
 * where nothing is asked for. Where there is only one its name is never told. Immutable.
 *
 * @param <T> what they are
 */
public final class Kinds<T> {

    private final List<Kind<T>> kinds;

    /** All of them, at least one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is only copied
    public Kinds(Kind<T>... kinds) {
        this.kinds = List.of(kinds);
    }

    /** All of them. */
    public List<Kind<T>> all() {
        return kinds;
    }

    /** Whether there is a choice. */
    public boolean areSeveral() {
        return kinds.size() > 1;
    }

    /** What is meant where nothing is asked for. */
    public T usual() {
        return kinds.get(0).usual();
    }

    /** The kind of a name, if there is one. */
    public Optional<Kind<T>> named(String id) {
        return kinds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The kind that a rule is of. */
    public Kind<T> of(T rule) {
        return kinds.stream()
                .filter(each -> each.has(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(rule)));
    }
}
