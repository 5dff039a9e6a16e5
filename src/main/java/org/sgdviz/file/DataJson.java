package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Capacity;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Names;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

/** A data set of a session file: what generates it, or its points, written out or packed. Reads one. */
final class DataJson {

    /** Up to so many points are written out, for people to read; more are packed. */
    static final int MOST_WRITTEN_OUT = 20_000;

    private static final Message POINT = Message.of("json.form.point");

    private final JsonCursor cursor;
    private @Nullable Shape shape;
    private Playground.@Nullable Set page;
    private int samples;
    private double spread;
    private double factor;
    private int seed;
    private double noise;
    private String seedText = "";
    private String name = "";
    private Names names = Names.DEFAULT;
    private @Nullable PointRows rows;

    private int count;
    private double @Nullable [] x1;
    private double @Nullable [] x2;
    private byte @Nullable [] labels;

    private DataJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(DataSource data, JsonGenerator json, SessionLayout layout) throws IOException {
        if (data instanceof Synthetic made) {
            layout.inlineNext();
            json.writeStartObject();
            json.writeStringField("generator", id(made.shape()));
            json.writeNumberField("samples", made.samples());
            json.writeNumberField("spread", made.spread());
            json.writeNumberField("factor", made.factor());
            json.writeNumberField("seed", made.seed());
            json.writeEndObject();
        } else if (data instanceof Playground page) {
            layout.inlineNext();
            json.writeStartObject();
            json.writeStringField("playground", page.set().id());
            json.writeNumberField("noise", page.noise());
            json.writeStringField("seed_text", page.seed());
            json.writeEndObject();
        } else if (data instanceof Given given) {
            json.writeStartObject();
            json.writeStringField("name", given.name());
            json.writeFieldName("names");
            layout.inlineNext();
            json.writeStartObject();
            json.writeStringField("x1", given.points().names().x1());
            json.writeStringField("x2", given.points().names().x2());
            json.writeStringField("class0", given.points().names().class0());
            json.writeStringField("class1", given.points().names().class1());
            json.writeEndObject();
            if (given.points().size() > MOST_WRITTEN_OUT) {
                writePacked(given.points(), json);
            } else {
                writeOut(given.points(), json, layout);
            }
            json.writeEndObject();
        }
    }

    private static void writeOut(Points points, JsonGenerator json, SessionLayout layout) throws IOException {
        json.writeArrayFieldStart("points");
        for (int i = 0; i < points.size(); i++) {
            layout.inlineNext();
            json.writeStartArray();
            json.writeNumber(points.x1(i));
            json.writeNumber(points.x2(i));
            json.writeNumber(points.label(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writePacked(Points points, JsonGenerator json) throws IOException {
        int n = points.size();
        json.writeObjectFieldStart("packed");
        json.writeNumberField("count", n);
        json.writeFieldName("x1");
        PackedColumn.writeDoubles(json, n, points::x1);
        json.writeFieldName("x2");
        PackedColumn.writeDoubles(json, n, points::x2);
        json.writeFieldName("labels");
        PackedColumn.writeLabels(json, n, points::label);
        json.writeEndObject();
    }

    private static String id(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a data set. */
    static DataSource read(JsonCursor cursor) throws IOException {
        cursor.take(100);
        return new DataJson(cursor).read();
    }

    /** Reads the values of a link of TensorFlow Playground. */
    static Playground readPlayground(JsonCursor cursor) throws IOException {
        cursor.take(100);
        DataJson link = new DataJson(cursor);
        Set<String> seen = cursor.object(link::readFieldOfLink);
        cursor.require(seen, "playground");
        try {
            return link.toPlayground(seen);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private Playground toPlayground(Set<String> seen) throws IOException {
        cursor.require(seen, "noise", "seed_text");
        if (page == null) {
            throw new IllegalStateException("read, and required");
        }
        return new Playground(page, noise, seedText);
    }

    private DataSource read() throws IOException {
        Set<String> seen = cursor.object(this::readField);
        try {
            if (page != null) {
                requireNone(seen, "generator", "samples", "spread", "factor", "seed");
                requireNone(seen, "name", "names", "points", "packed");
                return toPlayground(seen);
            }
            requireNone(seen, "noise", "seed_text");
            if (shape != null) {
                requireNone(seen, "name", "names", "points", "packed");
                cursor.require(seen, "samples", "spread", "factor", "seed");
                Capacity.require(samples);
                return new Synthetic(shape, samples, spread, factor, seed);
            }
            requireNone(seen, "samples", "spread", "factor", "seed");
            cursor.require(seen, "name", "names");
            if (rows == null) {
                cursor.require(seen, "packed");
                return new Given(name, packed());
            }
            requireNone(seen, "packed");
            return new Given(name, rows.toPoints(names));
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private Points packed() {
        if (x1 == null || x2 == null || labels == null) {
            throw new IllegalStateException("read, and required");
        }
        return Points.of(x1, x2, labels, names);
    }

    private void requireNone(Set<String> seen, String... excluded) throws BadFileException {
        for (String field : excluded) {
            if (seen.contains(field)) {
                throw cursor.refused(new IllegalValueException("json.fieldOfOtherData", field));
            }
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "generator" -> shape = cursor.choice(Shape.values(), DataJson::id);
            case "samples" -> samples = cursor.whole(1, Integer.MAX_VALUE);
            case "spread" -> spread = cursor.number();
            case "factor" -> factor = cursor.number();
            case "seed" -> seed = cursor.whole(0, Integer.MAX_VALUE);
            case "playground", "noise", "seed_text" -> readFieldOfLink(field);
            case "name" -> name = cursor.text();
            case "names" -> readNames();
            case "points" -> readPoints();
            case "packed" -> readPacked();
            default -> throw cursor.problem("json.unknownOfData");
        }
    }

    private void readFieldOfLink(String field) throws IOException {
        switch (field) {
            case "playground" -> {
                cursor.requireVersion(FormatVersion.TWO);
                page = cursor.choice(Playground.Set.values(), Playground.Set::id);
            }
            case "noise" -> noise = cursor.number();
            case "seed_text" -> seedText = cursor.text();
            default -> throw cursor.unknownField("playground, noise, seed_text");
        }
    }

    private void readNames() throws IOException {
        String[] texts = new String[4];
        Set<String> seen = cursor.object(field -> {
            switch (field) {
                case "x1" -> texts[0] = cursor.text();
                case "x2" -> texts[1] = cursor.text();
                case "class0" -> texts[2] = cursor.text();
                case "class1" -> texts[3] = cursor.text();
                default -> throw cursor.unknownField("x1, x2, class0, class1");
            }
        });
        cursor.require(seen, "x1", "x2", "class0", "class1");
        names = new Names(texts[0], texts[1], texts[2], texts[3]);
    }

    private void readPoints() throws IOException {
        PointRows read = new PointRows();
        cursor.array(() -> {
            cursor.take(2 * Double.BYTES + 1);
            cursor.openArray(POINT);
            double a = cursor.number();
            cursor.nextElement(POINT);
            double b = cursor.number();
            cursor.nextElement(POINT);
            int label = cursor.whole(0, 1);
            cursor.closeArray(POINT);
            try {
                read.add(a, b, label);
            } catch (IllegalValueException e) {
                throw cursor.refused(e);
            }
        });
        rows = read;
    }

    private void readPacked() throws IOException {
        Set<String> all = cursor.object(field -> {
            boolean isColumn = !field.equals("count");
            if (isColumn && count == 0) {
                throw cursor.problem("json.beforeCount");
            }
            switch (field) {
                case "count" -> count = cursor.whole(1, Capacity.maxPoints());
                case "x1" -> x1 = PackedColumn.readDoubles(cursor, count);
                case "x2" -> x2 = PackedColumn.readDoubles(cursor, count);
                case "labels" -> labels = PackedColumn.readLabels(cursor, count);
                default -> throw cursor.unknownField("count, x1, x2, labels");
            }
        });
        cursor.require(all, "count", "x1", "x2", "labels");
    }
}
