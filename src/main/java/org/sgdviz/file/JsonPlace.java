package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;

/** Places in a JSON file, and texts from it, as they stand in sentences. */
final class JsonPlace {

    /** How much of a text is shown. */
    static final int MOST_SHOWN_CHARS = 60;

    private JsonPlace() {}

    /** The way from the root to a value, such as {@code runs[0].settings.alpha}. */
    static Object path(@Nullable JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext c = context; c != null; c = c.getParent()) {
            if (c.inObject() && c.hasCurrentName()) {
                String name = line(c.getCurrentName(), MOST_SHOWN_CHARS);
                path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? name : name + ".");
            } else if (c.inArray() && c.hasCurrentIndex()) {
                String index = "[" + c.getCurrentIndex() + "]";
                path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? index : index + ".");
            }
        }
        return path.isEmpty() ? Message.of("json.root") : path.toString();
    }

    /** A text as it stands in a sentence: on one line, and cut if long. */
    static String line(String text, int mostChars) {
        String cut = text.length() <= mostChars ? text : text.substring(0, mostChars) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]", " ");
    }
}
