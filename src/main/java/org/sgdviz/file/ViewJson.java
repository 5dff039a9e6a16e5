package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.run.SessionView;

/** The view of a session file. Its fields while they are read. */
final class ViewJson {

    /** A speed without a limit. */
    private static final String FLAT_OUT = "flat out";

    private final JsonCursor cursor;
    private SessionView.Shading shading = SessionView.DEFAULT.shading();
    private SessionView.Loss shownLoss = SessionView.DEFAULT.shownLoss();
    private boolean logarithmic;
    private boolean marks;
    private double speed;
    private boolean dark;
    private int textSize;
    private @Nullable Extent scatter;

    private ViewJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(SessionView view, JsonGenerator json, SessionLayout layout) throws IOException {
        layout.inlineNext();
        json.writeStartObject();
        json.writeStringField("shading", id(view.shading()));
        json.writeStringField("shown_loss", id(view.shownLoss()));
        json.writeBooleanField("logarithmic", view.logarithmic());
        json.writeBooleanField("marks", view.marks());
        if (Double.isInfinite(view.speed())) {
            json.writeStringField("speed", FLAT_OUT);
        } else {
            json.writeNumberField("speed", view.speed());
        }
        json.writeBooleanField("dark", view.dark());
        json.writeNumberField("text_size", view.textSize());
        Extent scatter = view.scatter();
        if (scatter != null) {
            json.writeArrayFieldStart("scatter");
            json.writeNumber(scatter.x1Lower());
            json.writeNumber(scatter.x1Upper());
            json.writeNumber(scatter.x2Lower());
            json.writeNumber(scatter.x2Upper());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a view. */
    static SessionView read(JsonCursor cursor) throws IOException {
        ViewJson view = new ViewJson(cursor);
        Set<String> seen = cursor.object(view::readField);
        cursor.require(seen, "shading", "shown_loss", "logarithmic", "marks", "speed", "dark", "text_size");
        try {
            return new SessionView(
                    view.shading,
                    view.shownLoss,
                    view.logarithmic,
                    view.marks,
                    view.speed,
                    view.dark,
                    view.textSize,
                    view.scatter);
        } catch (IllegalArgumentException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "shading" -> shading = cursor.choice(SessionView.Shading.values(), ViewJson::id);
            case "shown_loss" -> shownLoss = cursor.choice(SessionView.Loss.values(), ViewJson::id);
            case "logarithmic" -> logarithmic = cursor.flag();
            case "marks" -> marks = cursor.flag();
            case "speed" -> speed = readSpeed();
            case "dark" -> dark = cursor.flag();
            case "text_size" -> textSize = cursor.whole(SessionView.SMALLEST_TEXT, SessionView.LARGEST_TEXT);
            case "scatter" -> scatter = readExtent();
            default ->
                throw cursor.unknownField("shading, shown_loss, logarithmic, marks, speed, dark, text_size, scatter");
        }
    }

    private double readSpeed() throws IOException {
        return cursor.isText()
                ? cursor.choice(new Double[] {Double.POSITIVE_INFINITY}, any -> FLAT_OUT)
                : cursor.number();
    }

    private Extent readExtent() throws IOException {
        double[] bounds = cursor.numbers("[lower x1, upper x1, lower x2, upper x2]", 4);
        return new Extent(bounds[0], bounds[1], bounds[2], bounds[3]);
    }
}
