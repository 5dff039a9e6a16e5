package org.sgdviz.file.link;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;

/**
 * The keys and values of a link, as the page finds them: behind the first #, split at &amp;, each at its first =; the
 * last of equal keys wins, and nothing is decoded. A key without = has no value. Immutable.
 */
final class LinkText {

    private static final Pattern LINK =
            Pattern.compile("(?:(?:https?://)?playground\\.tensorflow\\.org(?::\\d+)?(?:[/?][^#]*)?)?(?:#(.*))?");

    /** What a browser leaves as it is behind the #; it writes anything else in hexadecimal digits. */
    private static final String ENCODED = " \"<>`";

    private final Map<String, @Nullable String> values = new HashMap<>();

    private LinkText(String fragment) {
        for (String pair : fragment.split("&", -1)) {
            String[] parts = pair.split("=", -1);
            values.put(parts[0], parts.length > 1 ? parts[1] : null);
        }
    }

    /** Whether a text is a link to the page, or what stands behind its address from the # on. */
    static boolean isLink(String text) {
        return matcher(text).matches() && !text.isBlank();
    }

    /**
     * The keys and values of a link.
     *
     * @throws IllegalValueException if it is none
     */
    static LinkText of(String text) {
        Matcher link = matcher(text);
        if (text.isBlank() || !link.matches()) {
            throw new IllegalValueException("link.none");
        }
        return new LinkText(link.group(1) == null ? "" : inBrowser(link.group(1)));
    }

    private static Matcher matcher(String text) {
        return LINK.matcher(text.strip().replaceAll("[\\t\\n\\r]", ""));
    }

    /** As a browser hands it to the page: characters that are not allowed there are written by their UTF-8 bytes. */
    private static String inBrowser(String fragment) {
        StringBuilder text = new StringBuilder();
        fragment.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F && ENCODED.indexOf(c) < 0) {
                text.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%')
                            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
                }
            }
        });
        return text.toString();
    }

    /** Whether the key is there, with a value or without. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a key; null where it has none. */
    @Nullable
    String rawOf(String name) {
        return values.get(name);
    }

    /** The value of a key, or what is meant where there is none or an empty one. */
    String valueOf(String name, String usual) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? usual : value;
    }

    /** The number of a key, perhaps NaN. */
    double numberOf(String name, double usual) {
        String value = valueOf(name, "");
        return value.isEmpty() ? usual : ScriptNumber.of(value);
    }

    /** Whether a key is true: all values are, but for {@code false}. */
    boolean isTrue(String name, boolean usual) {
        String value = valueOf(name, "");
        return value.isEmpty() ? usual : !value.equals("false");
    }

    /** Whether the page is to hide a control. */
    boolean isHidden(String name) {
        return "true".equals(values.get(name + "_hide"));
    }
}
