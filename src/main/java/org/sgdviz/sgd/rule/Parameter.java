package org.sgdviz.sgd.rule;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sgdviz.data.IllegalValueException;

/**
 * A number, a choice, or whatever else a rule has by a name. Its type is {@code double}, {@code int}, {@code boolean},
 * {@link OptionalDouble}, {@link Length} or an enum that is {@link Named}. What is legal the rule itself says, when it
 * is made. Immutable.
 */
public final class Parameter {

    private final RecordComponent component;
    private final String id;

    Parameter(RecordComponent component) {
        this.component = component;
        this.id = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Its name in files, such as {@code initial_accumulator}, which never changes. */
    public String id() {
        return id;
    }

    /** Its option in the terminal, such as {@code --initial-accumulator}. */
    public String option() {
        return "--" + id.replace('_', '-');
    }

    /** The type of its values. */
    public Class<?> type() {
        return component.getType();
    }

    /** Whether it is one of two: on or off. */
    public boolean isFlag() {
        return type() == boolean.class;
    }

    /** Whether it is a {@link Convention}. */
    public boolean isConvention() {
        return component.isAnnotationPresent(Convention.class);
    }

    /** Its constants, where it is an enum; else none. */
    public Named[] choices() {
        return type().isEnum() ? (Named[]) type().getEnumConstants() : new Named[0];
    }

    /** Its value in a rule that has it. */
    public Object of(Record rule) {
        try {
            return component.getAccessor().invoke(rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value as {@link #parse} reads it. */
    public String text(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
        }
        return value instanceof Named named ? named.id() : String.valueOf(value);
    }

    /**
     * Reads a value; an empty text is no number where it may be without one.
     *
     * @param numbers reads the numbers in it
     * @throws IllegalArgumentException if it is none; it says what would be right
     */
    public Object parse(String text, NumberReader numbers) {
        String trimmed = text.strip();
        if (type() == Length.class) {
            return Length.parse(trimmed, numbers);
        }
        if (type().isEnum()) {
            return choice(trimmed);
        }
        if (isFlag()) {
            return flag(trimmed);
        }
        if (type() == int.class) {
            return numbers.whole(trimmed);
        }
        if (type() == OptionalDouble.class) {
            return trimmed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(numbers.decimal(trimmed));
        }
        return numbers.decimal(trimmed);
    }

    private Object choice(String text) {
        for (Named each : choices()) {
            if (each.id().equals(text)) {
                return each;
            }
        }
        StringBuilder right = new StringBuilder();
        for (Named each : choices()) {
            right.append(right.isEmpty() ? "" : ", ").append(each.id());
        }
        throw new IllegalValueException("illegal.text.choice", right.toString(), text);
    }

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalValueException("illegal.text.flag", text);
    }

    @Override
    public String toString() {
        return id;
    }
}
