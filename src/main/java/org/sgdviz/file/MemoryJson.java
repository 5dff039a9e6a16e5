package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Memory;
import org.sgdviz.sgd.MemoryPart;

/** What a method remembers, in a checkpoint of a session file; what is empty is left out. Its fields as read. */
final class MemoryJson {

    private static final int MOST_SCALARS = 64;

    /** The ranges of the rows that are carried: as many as there may be. */
    private static final int MOST_OF_CARRIED = Integer.MAX_VALUE;

    private static final int BYTES_PER_SCALAR = 32;

    private final JsonCursor cursor;
    private final Part optimizer;
    private MemoryPart penalty = MemoryPart.EMPTY;
    private MemoryPart stopping = MemoryPart.EMPTY;
    private MemoryPart carried = MemoryPart.EMPTY;

    private MemoryJson(JsonCursor cursor) {
        this.cursor = cursor;
        this.optimizer = new Part(cursor);
    }

    static void write(Memory memory, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (!memory.optimizer().isEmpty()) {
            writeFields(memory.optimizer(), json);
        }
        write("penalty", memory.penalty(), json);
        write("stopping", memory.stopping(), json);
        write("carried", memory.carried(), json);
        json.writeEndObject();
    }

    private static void write(String field, MemoryPart part, JsonGenerator json) throws IOException {
        if (!part.isEmpty()) {
            json.writeObjectFieldStart(field);
            writeFields(part, json);
            json.writeEndObject();
        }
    }

    private static void writeFields(MemoryPart part, JsonGenerator json) throws IOException {
        json.writeStringField("family", part.family());
        json.writeNumberField("steps", part.steps());
        json.writeArrayFieldStart("numbers");
        for (int i = 0; i < part.numbersPerWeight(); i++) {
            double[] ofEachWeight = part.toArray(i);
            json.writeArray(ofEachWeight, 0, ofEachWeight.length);
        }
        json.writeEndArray();
        double[] scalars = part.scalars();
        if (scalars.length > 0) {
            json.writeFieldName("scalars");
            json.writeArray(scalars, 0, scalars.length);
        }
    }

    static Memory read(JsonCursor cursor) throws IOException {
        return new MemoryJson(cursor).read();
    }

    private Memory read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        boolean remembers = seen.contains("family") || seen.contains("steps") || seen.contains("numbers");
        return new Memory(remembers ? optimizer.part(seen) : MemoryPart.EMPTY, penalty, stopping, carried);
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "family", "steps", "numbers", "scalars" -> optimizer.readField(field);
            case "penalty" -> penalty = new Part(cursor).read();
            case "stopping" -> stopping = new Part(cursor).read();
            case "carried" -> carried = new Part(cursor, MOST_OF_CARRIED).read();
            default -> throw cursor.unknownField("family, steps, numbers, scalars, penalty, stopping, carried");
        }
    }

    /** A part while it is read. */
    private static final class Part {
        private final JsonCursor cursor;
        private final int mostScalars;
        private String family = "";
        private long steps;
        private final List<double[]> numbers = new ArrayList<>();
        private final List<Double> scalars = new ArrayList<>();

        Part(JsonCursor cursor) {
            this(cursor, MOST_SCALARS);
        }

        Part(JsonCursor cursor, int mostScalars) {
            this.cursor = cursor;
            this.mostScalars = mostScalars;
        }

        MemoryPart read() throws IOException {
            return part(cursor.object(this::readField));
        }

        MemoryPart part(Set<String> seen) throws IOException {
            cursor.require(seen, "family", "steps", "numbers");
            try {
                return new MemoryPart(
                        family,
                        steps,
                        numbers.toArray(double[][]::new),
                        scalars.stream().mapToDouble(Double::doubleValue).toArray());
            } catch (IllegalValueException e) {
                throw cursor.refused(e);
            }
        }

        private void readField(String field) throws IOException {
            switch (field) {
                case "family" -> family = cursor.text();
                case "steps" -> steps = cursor.whole(0, Long.MAX_VALUE);
                case "numbers" -> cursor.array(() -> numbers.add(cursor.weights()));
                case "scalars" -> cursor.array(this::readScalar);
                default -> throw cursor.unknownField("family, steps, numbers, scalars");
            }
        }

        private void readScalar() throws IOException {
            cursor.take(BYTES_PER_SCALAR);
            scalars.add(cursor.number());
            if (scalars.size() > mostScalars) {
                throw cursor.problem("json.tooManyNumbers", mostScalars);
            }
        }
    }
}
