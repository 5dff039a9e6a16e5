package org.sgdviz.sgd.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sgdviz.data.IllegalValueException;

/**
 * A rule by its name, with its usual numbers: whatever else is asked for, a rule of this kind is that one with some
 * parameters changed. Immutable.
 *
 * @param <T> what all rules for its purpose are, such as optimizers
 */
public final class Kind<T> implements Named {

    private final String id;
    private final T usual;
    private final Constructor<?> constructor;
    private final List<Parameter> parameters;

    /**
     * A kind.
     *
     * @param id its name, such as {@code momentum}, which never changes
     * @param usual the rule with its usual numbers, a public record whose compact constructor says what is legal
     */
    public Kind(String id, T usual) {
        RecordComponent[] components = usual.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(usual.getClass().getName());
        }
        this.id = id;
        this.usual = usual;
        this.parameters = Arrays.stream(components).map(Parameter::new).toList();
        try {
            this.constructor = usual.getClass()
                    .getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    /** The rule with its usual numbers. */
    public T usual() {
        return usual;
    }

    /** What all rules of this kind are instances of, and no others. */
    @SuppressWarnings("unchecked") // the class of a T
    public Class<? extends T> type() {
        return (Class<? extends T>) usual.getClass();
    }

    /** What a rule of this kind has, in order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The parameter of a name, if there is one. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(each -> each.id().equals(name)).findFirst();
    }

    /** Whether a rule is of this kind. */
    public boolean has(T rule) {
        return rule.getClass() == usual.getClass();
    }

    /** The value of a parameter in a rule of this kind. */
    public Object get(T rule, Parameter parameter) {
        return parameter.of((Record) rule);
    }

    /**
     * A rule of this kind with another value for a parameter.
     *
     * @throws IllegalArgumentException if the value is not legal, beside the others; it says what is
     */
    @SuppressWarnings("unchecked") // the constructor is that of a rule
    public T with(T rule, Parameter parameter, Object value) {
        Object[] values = parameters.stream()
                .map(each -> each == parameter ? unsigned(value) : get(rule, each))
                .toArray();
        try {
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalValueException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Zero has no sign in a rule: equal rules have equal numbers. */
    private static Object unsigned(Object value) {
        if (value instanceof Double number) {
            return number + 0.0;
        }
        return value instanceof OptionalDouble number && number.isPresent()
                ? OptionalDouble.of(number.getAsDouble() + 0.0)
                : value;
    }

    @Override
    public String toString() {
        return id;
    }
}
