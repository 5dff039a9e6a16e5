package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Memory;

/** What a method remembers, in a checkpoint of a session file; an empty memory is left out. Its fields as read. */
final class MemoryJson {

    private final JsonCursor cursor;
    private String family = "";
    private long steps;
    private final List<double[]> numbers = new ArrayList<>();

    private MemoryJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(Memory memory, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("family", memory.family());
        json.writeNumberField("steps", memory.steps());
        json.writeArrayFieldStart("numbers");
        for (int i = 0; i < memory.numbersPerWeight(); i++) {
            double[] ofEachWeight = memory.toArray(i);
            json.writeArray(ofEachWeight, 0, ofEachWeight.length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Memory read(JsonCursor cursor) throws IOException {
        return new MemoryJson(cursor).read();
    }

    private Memory read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        cursor.require(seen, "family", "steps", "numbers");
        try {
            return new Memory(family, steps, numbers.toArray(double[][]::new));
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "family" -> family = cursor.text();
            case "steps" -> steps = cursor.whole(0, Long.MAX_VALUE);
            case "numbers" -> cursor.array(() -> numbers.add(cursor.weights()));
            default -> throw cursor.unknownField("family, steps, numbers");
        }
    }
}
