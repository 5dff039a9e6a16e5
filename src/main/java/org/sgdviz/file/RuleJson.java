package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.Named;
import org.sgdviz.sgd.rule.NumberReader;
import org.sgdviz.sgd.rule.Parameter;

/**
 * Rules with named numbers in a session file: an object of all parameters that have a value, behind the name where
 * there are several kinds. What is missing is as usual.
 *
 * @param <T> what the rules are
 * @param kinds of which kinds they may be
 */
record RuleJson<T>(Kinds<T> kinds) {

    private static final String NAME = "name";

    /** Writes a rule. */
    void write(JsonGenerator json, T rule) throws IOException {
        Kind<T> kind = kinds.of(rule);
        json.writeStartObject();
        if (kinds.areSeveral()) {
            json.writeStringField(NAME, kind.id());
        }
        for (Parameter parameter : kind.parameters()) {
            write(json, parameter.id(), kind.get(rule, parameter));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String field, Object value) throws IOException {
        if (value instanceof Double number) {
            json.writeNumberField(field, number);
        } else if (value instanceof Integer number) {
            json.writeNumberField(field, number);
        } else if (value instanceof Boolean flag) {
            json.writeBooleanField(field, flag);
        } else if (value instanceof OptionalDouble number) {
            if (number.isPresent()) {
                json.writeNumberField(field, number.getAsDouble());
            }
        } else {
            json.writeStringField(field, value instanceof Named named ? named.id() : value.toString());
        }
    }

    /** Reads a rule. */
    T read(JsonCursor cursor) throws IOException {
        Reading<T> reading = new Reading<>(kinds, cursor);
        Set<String> seen = cursor.object(reading::field);
        if (kinds.areSeveral()) {
            cursor.require(seen, NAME);
        }
        return reading.rule;
    }

    /** A rule while it is read. */
    private static final class Reading<T> {
        private final Kinds<T> kinds;
        private final JsonCursor cursor;
        private Kind<T> kind;
        private T rule;
        private boolean hasKind;

        Reading(Kinds<T> kinds, JsonCursor cursor) {
            this.kinds = kinds;
            this.cursor = cursor;
            this.kind = kinds.all().get(0);
            this.rule = kind.usual();
            this.hasKind = !kinds.areSeveral();
        }

        void field(String field) throws IOException {
            if (!hasKind) {
                if (!field.equals(NAME)) {
                    throw cursor.problem("json.nameFirst", field);
                }
                @SuppressWarnings("unchecked")
                Kind<T>[] all = kinds.all().toArray(Kind[]::new);
                kind = cursor.choice(all, Kind::id);
                rule = kind.usual();
                hasKind = true;
                return;
            }
            Parameter parameter = kind.parameter(field).orElse(null);
            if (parameter == null) {
                throw cursor.unknownField(fields());
            }
            Object value = value(parameter);
            try {
                rule = kind.with(rule, parameter, value);
            } catch (IllegalValueException e) {
                throw cursor.refused(e);
            }
        }

        private String fields() {
            return Stream.concat(
                            kinds.areSeveral() ? Stream.of(NAME) : Stream.empty(),
                            kind.parameters().stream().map(Parameter::id))
                    .collect(Collectors.joining(", "));
        }

        private Object value(Parameter parameter) throws IOException {
            Class<?> type = parameter.type();
            if (type == double.class) {
                return cursor.number();
            }
            if (type == OptionalDouble.class) {
                return OptionalDouble.of(cursor.number());
            }
            if (type == int.class) {
                return cursor.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
            if (type == boolean.class) {
                return cursor.flag();
            }
            if (type == Length.class) {
                String text = cursor.text();
                try {
                    return Length.parse(text, NumberReader.PLAIN);
                } catch (IllegalValueException e) {
                    throw cursor.wrong(Message.of("json.right.length"));
                }
            }
            return cursor.choice(parameter.choices(), Named::id);
        }
    }
}
