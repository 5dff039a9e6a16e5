package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;

/**
 * Reads JSON strictly, value by value, without ever holding more than one: what is not as asked for is a
 * {@link BadFileException} that says where, what stands there, and what would be right. It stands at the first token of
 * a value when that is asked for, and at its last one afterwards.
 */
final class JsonCursor {

    private final JsonParser parser;
    private final JsonProblems problems;
    private final MemoryBudget budget;
    private int version = SessionFile.VERSION;
    private WeightLists weightLists = new WeightLists();

    JsonCursor(String file, JsonParser parser, MemoryBudget budget) {
        this.parser = parser;
        this.problems = new JsonProblems(file, parser);
        this.budget = budget;
    }

    /** What is read is of this version of the format; else of the newest. */
    void setVersion(int ofTheFile) {
        version = ofTheFile;
    }

    /** The version of the format of what is read. */
    int version() {
        return version;
    }

    /** Makes sure that the value at which the cursor stands may be there in the version that the file says it has. */
    void requireVersion(int since) throws BadFileException {
        if (version < since) {
            throw problem("json.version", since, version);
        }
    }

    /** Reads a field's value, at whose first token the cursor stands. */
    @FunctionalInterface
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /** Reads an element, at whose first token the cursor stands. */
    @FunctionalInterface
    interface ElementReader {
        void read() throws IOException;
    }

    /** Goes to the next token; null at the end of the file. */
    @Nullable
    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /** Puts into words what the parser cannot read. */
    BadFileException notJson(JsonProcessingException e) {
        return problems.notJson(e);
    }

    /** The field that the cursor stands at. */
    String fieldName() throws IOException {
        return parser.currentName();
    }

    /** Reads an object's fields in whatever order they have, and returns their names; none may stand there twice. */
    Set<String> object(FieldReader reader) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw wrong(Message.of("json.right.object"));
        }
        return fields(new LinkedHashSet<>(), reader);
    }

    /** Reads the fields of an object that are still to come, as {@link #object}. */
    Set<String> fields(Set<String> seen, FieldReader reader) throws IOException {
        while (next() != JsonToken.END_OBJECT) {
            String name = fieldName();
            if (!seen.add(name)) {
                throw problem("json.twice");
            }
            next();
            reader.read(name);
        }
        return seen;
    }

    /** Reads an array's elements. */
    void array(ElementReader reader) throws IOException {
        requireArray();
        while (next() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    /** Goes into an array and to its first element. */
    void openArray(Message right) throws IOException {
        requireArray();
        if (next() == JsonToken.END_ARRAY) {
            throw problemOfContainer("json.empty", right);
        }
    }

    /** Goes to the next element, which there must be. */
    void nextElement(Message right) throws IOException {
        if (next() == JsonToken.END_ARRAY) {
            throw problemOfContainer("json.shorter", right);
        }
    }

    /** Goes to the end of an array, of which everything must have been read. */
    void closeArray(Message right) throws IOException {
        if (next() != JsonToken.END_ARRAY) {
            throw tooLong(right);
        }
    }

    /**
     * Goes to the end of an array, of which everything must have been read but a last word that may be there.
     *
     * @param since the version of the format from which on it may
     * @return whether it was there
     */
    boolean closeArrayAfter(String word, int since, Message right) throws IOException {
        next();
        return closesArrayAfter(word, since, right);
    }

    /** The same, where the cursor stands at the last word or at the end already. */
    boolean closesArrayAfter(String word, int since, Message right) throws IOException {
        if (isAtEndOfArray()) {
            return false;
        }
        if (!isText(word)) {
            throw tooLong(right);
        }
        requireVersion(since);
        closeArray(right);
        return true;
    }

    private BadFileException tooLong(Message right) {
        return new BadFileException(
                "json.longer", problems.where(parser.getParsingContext().getParent()), right);
    }

    private void requireArray() throws IOException {
        if (!isArray()) {
            throw wrong(Message.of("json.right.list"));
        }
    }

    boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    boolean isAtEndOfArray() {
        return parser.hasToken(JsonToken.END_ARRAY);
    }

    /** The place of the array at whose end, or at an element of which, the cursor stands. */
    Message whereInArray() {
        JsonStreamContext context = parser.getParsingContext();
        return problems.where(isAtEndOfArray() ? context : context.getParent());
    }

    boolean isNull() {
        return parser.hasToken(JsonToken.VALUE_NULL);
    }

    boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    /** A whole number within bounds. */
    long whole(long least, long most) throws IOException {
        return whole(least, most, null);
    }

    private long whole(long least, long most, @Nullable Message right) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long value = parser.getLongValue();
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw wrong(right == null ? Message.of("json.right.whole", least, most) : right);
    }

    /** A whole number within bounds. */
    int whole(int least, int most) throws IOException {
        return (int) whole((long) least, most);
    }

    /** A whole number within bounds, where something else would be right too. */
    int whole(int least, int most, Message right) throws IOException {
        return (int) whole((long) least, most, right);
    }

    /** A finite number. */
    double number() throws IOException {
        if (parser.currentToken() != null && parser.currentToken().isNumeric()) {
            double value = parser.getDoubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw wrong(Message.of("json.right.finite"));
    }

    /** A list of so many finite numbers. */
    double[] numbers(Message right, int count) throws IOException {
        double[] values = new double[count];
        openArray(right);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                nextElement(right);
            }
            values[i] = number();
        }
        closeArray(right);
        return values;
    }

    /**
     * A list of weights, the bias first: of one finite number at least, and to be {@linkplain #weightLists checked}.
     */
    double[] weights() throws IOException {
        return weightLists.read(this);
    }

    /** The lists of weights that have been read since the last {@link #takeWeightLists}. */
    WeightLists weightLists() {
        return weightLists;
    }

    /** The same, and begins anew. */
    WeightLists takeWeightLists() {
        WeightLists read = weightLists;
        weightLists = new WeightLists();
        return read;
    }

    boolean flag() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_TRUE) && !parser.hasToken(JsonToken.VALUE_FALSE)) {
            throw wrong(Message.of("json.right.flag"));
        }
        return parser.getBooleanValue();
    }

    /** Any text. */
    String text() throws IOException {
        if (!isText()) {
            throw wrong(Message.of("json.right.text"));
        }
        String text = parser.getText();
        budget.take(2L * text.length());
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw problem("json.halfCharacter");
        }
        return text;
    }

    /** Whether it stands at a certain text. */
    boolean isText(String word) throws IOException {
        return isText() && parser.getText().equals(word);
    }

    /** One of some texts. */
    <E> E choice(E[] all, Function<E, String> id) throws IOException {
        if (isText()) {
            String text = text();
            for (E one : all) {
                if (id.apply(one).equals(text)) {
                    return one;
                }
            }
        }
        List<String> ids =
                Arrays.stream(all).map(id).map(each -> '"' + each + '"').toList();
        throw wrong(Message.of(ids.size() == 1 ? "json.right.only" : "json.right.oneOf", String.join(", ", ids)));
    }

    /** Decodes a text of base64 as it is read; it is never held whole. */
    void binary(OutputStream to) throws IOException {
        if (!isText()) {
            throw wrong(Message.of("json.right.base64"));
        }
        try {
            parser.readBinaryValue(to);
        } catch (IllegalArgumentException e) {
            throw problem(e, "json.notBase64");
        }
    }

    /** Counts memory that is about to be taken. */
    void take(long bytes) throws BadFileException {
        budget.take(bytes);
    }

    /** That the value at which the cursor stands is not what it must be. */
    BadFileException wrong(Message right) throws IOException {
        return problems.wrong(right);
    }

    /** That a field is none of those that can stand there. */
    BadFileException unknownField(String... known) throws IOException {
        return problem("json.unknown", String.join(", ", known));
    }

    /** What is wrong with the value at which the cursor stands, whose place comes before the other arguments. */
    BadFileException problem(String key, Object... arguments) {
        return problems.ofValue(message(key, problems.here(), arguments), null);
    }

    /** The same, where something else has said so. */
    BadFileException problem(Exception cause, String key) {
        return problems.ofValue(Message.of(key, problems.here()), cause);
    }

    private static Message message(String key, Message place, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(0, place);
        return new Message(key, all);
    }

    /** What is wrong with the object or array at whose end the cursor stands. */
    private BadFileException problemOfContainer(String key, Object what) {
        return new BadFileException(key, problems.where(parser.getParsingContext()), what);
    }

    /** Makes sure that an object at whose end the cursor stands has some fields. */
    void require(Set<String> seen, String... names) throws BadFileException {
        for (String name : names) {
            if (!seen.contains(name)) {
                throw problemOfContainer("json.noField", name);
            }
        }
    }

    /** Refuses a value that a domain class has refused, in its words. */
    BadFileException refused(IllegalValueException e) {
        return problems.ofValue(
                Message.of("json.refused", problems.where(parser.getParsingContext()), e.explanation()), e);
    }
}
