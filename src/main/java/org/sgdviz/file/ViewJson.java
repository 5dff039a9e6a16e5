package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Extent;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;

/** Reads and writes the view of a session file; holds its fields while they are read. */
final class ViewJson {

    /** A speed without a limit. */
    private static final String FLAT_OUT = "flat out";

    private final JsonCursor cursor;
    private ViewState.Shading shading = ViewState.DEFAULT.shading();
    private ShownLoss shownLoss = ViewState.DEFAULT.shownLoss();
    private boolean logarithmic;
    private boolean marks;
    private OptionalDouble speed = OptionalDouble.empty();
    private boolean dark;
    private int textSize;
    private @Nullable Extent scatter;
    private ViewState.XAxis xAxis = ViewState.XAxis.UPDATES;
    private @Nullable Boolean equalScales;

    private ViewJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(ViewState view, JsonGenerator json, SessionLayout layout) throws IOException {
        layout.inlineNext();
        json.writeStartObject();
        json.writeStringField("shading", id(view.shading()));
        json.writeStringField("shown_loss", id(view.shownLoss()));
        json.writeBooleanField("logarithmic", view.logarithmic());
        json.writeBooleanField("marks", view.outlines());
        if (view.speed().isPresent()) {
            writeSpeed(view.speed().getAsDouble(), json);
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
        if (view.xAxis() != ViewState.XAxis.UPDATES) {
            json.writeStringField("x_axis", id(view.xAxis()));
        }
        if (view.equalScales() != null) {
            json.writeBooleanField("equal_scales", view.equalScales());
        }
        json.writeEndObject();
    }

    private static void writeSpeed(double speed, JsonGenerator json) throws IOException {
        if (Double.isInfinite(speed)) {
            json.writeStringField("speed", FLAT_OUT);
        } else {
            json.writeNumberField("speed", speed);
        }
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a view. */
    static ViewState read(JsonCursor cursor) throws IOException {
        ViewJson view = new ViewJson(cursor);
        Set<String> seen = cursor.object(view::readField);
        cursor.require(seen, "shading", "shown_loss", "logarithmic", "marks", "dark", "text_size");
        if (cursor.version() < FormatVersion.TWO) {
            cursor.require(seen, "speed");
        }
        try {
            return new ViewState(
                    view.shading,
                    view.shownLoss,
                    view.logarithmic,
                    view.marks,
                    view.speed,
                    view.dark,
                    view.textSize,
                    view.scatter,
                    view.xAxis,
                    view.equalScales);
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "shading" -> shading = cursor.choice(ViewState.Shading.values(), ViewJson::id);
            case "shown_loss" -> shownLoss = readLoss();
            case "logarithmic" -> logarithmic = cursor.flag();
            case "marks" -> marks = cursor.flag();
            case "speed" -> speed = OptionalDouble.of(readSpeed());
            case "dark" -> dark = cursor.flag();
            case "text_size" -> textSize = cursor.whole(ViewState.SMALLEST_TEXT, ViewState.LARGEST_TEXT);
            case "scatter" -> scatter = readExtent();
            case "x_axis" -> {
                cursor.requireVersion(FormatVersion.TWO);
                xAxis = cursor.choice(ViewState.XAxis.values(), ViewJson::id);
            }
            case "equal_scales" -> {
                cursor.requireVersion(FormatVersion.TWO);
                equalScales = cursor.flag();
            }
            default ->
                throw cursor.unknownField("shading, shown_loss, logarithmic, marks, speed, dark, text_size, scatter,"
                        + " x_axis, equal_scales");
        }
    }

    private ShownLoss readLoss() throws IOException {
        ShownLoss loss = cursor.choice(ShownLoss.values(), ViewJson::id);
        if (FormatVersion.needsVersionTwo(loss)) {
            cursor.requireVersion(FormatVersion.TWO);
        }
        return loss;
    }

    private double readSpeed() throws IOException {
        return cursor.isText()
                ? cursor.choice(new Double[] {Double.POSITIVE_INFINITY}, any -> FLAT_OUT)
                : cursor.number();
    }

    private Extent readExtent() throws IOException {
        double[] bounds = cursor.numbers(Message.of("json.form.scatter"), 4);
        return new Extent(bounds[0], bounds[1], bounds[2], bounds[3]);
    }
}
