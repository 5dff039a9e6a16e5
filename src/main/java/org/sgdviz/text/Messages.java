package org.sgdviz.text;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.data.Message;

/**
 * All texts that the user reads, by key, in one language: the user's for the window, and English for the terminal,
 * files and the log. Callable from any thread.
 */
public final class Messages {

    /** The texts for the terminal, files and the log, whatever the locale. */
    public static final Messages ENGLISH = new Messages(new Bundles(Locale.ROOT));

    /** A word at the beginning; names of files there have a dot or a separator in them. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+[ ,].*", Pattern.DOTALL);

    private static final String ENDS = ".!?\u2026";

    private static volatile @Nullable Messages latest;

    private final ResourceBundle bundle;
    private final Format digits = new Digits();

    /** The window's texts in the user's language, with keyboard keys named as on the user's system. */
    public Messages() {
        this(Locale.getDefault());
    }

    /** The window's texts in the given language, falling back to English where one is missing. */
    public Messages(Locale language) {
        this(isMac() ? new MacKeys(new Bundles(language)) : new Bundles(language));
    }

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    /** The window's texts in the user's current language, for callers that are not given any. */
    public static Messages ofUser() {
        Messages messages = latest;
        if (messages == null || !messages.bundle.getLocale().equals(Locale.getDefault())) {
            messages = new Messages();
            latest = messages;
        }
        return messages;
    }

    /** The text of a key in the user's language, for plots, which know nothing but numbers and points. */
    public static String plot(String key, Object... arguments) {
        Messages messages = ofUser();
        return arguments.length == 0 ? messages.text(key) : messages.text(key, arguments);
    }

    /** The bundle that FXML's {@code %keys} come from. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /**
     * The text of a key with its placeholders filled. A message becomes part of the text; a number is written in full,
     * as in {@link Numbers#exact}: where it is to look otherwise it is to be passed as a text.
     */
    public String text(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), Locale.ROOT);
        Object[] words = arguments.clone();
        boolean hasNumbers = false;
        for (int i = 0; i < words.length; i++) {
            if (words[i] instanceof Message part) {
                words[i] = text(part);
            }
            hasNumbers |= words[i] instanceof Number;
        }
        if (hasNumbers) {
            Format[] formats = format.getFormats();
            for (int i = 0; i < formats.length; i++) {
                if (formats[i] == null) {
                    format.setFormat(i, digits);
                }
            }
        }
        return format.format(words);
    }

    /** A message in words. */
    public String text(Message message) {
        return message.arguments().isEmpty()
                ? text(message.key())
                : text(message.key(), message.arguments().toArray());
    }

    /** What a failure says, in words. */
    public String text(Explained failure) {
        return text(failure.explanation());
    }

    /** A message as a sentence that stands alone, as the other method. */
    public String sentence(Message message) {
        return sentence(text(message));
    }

    /** Words that stand alone: with a capital, unless they begin with the name of a file, and a full stop. */
    public static String sentence(String words) {
        String text = words.strip();
        boolean begins = WORD.matcher(text).matches();
        String start = begins ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
        return start.isEmpty() || ENDS.indexOf(start.charAt(start.length() - 1)) >= 0 ? start : start + ".";
    }

    /** A number in full, as {@link Numbers#exact}, or in words where it is not finite. */
    public String exact(double value) {
        if (Double.isNaN(value)) {
            return text("number.nan");
        }
        if (Double.isInfinite(value)) {
            return text(value > 0 ? "number.infinity" : "number.minusInfinity");
        }
        return Numbers.exact(value);
    }

    /** A number roughly, as {@link Numbers#roundly}, or in words where it is not finite. */
    public String roundly(double value) {
        return Double.isFinite(value) ? Numbers.roundly(value) : exact(value);
    }

    /** About how large something is, as {@link Numbers#about}, or in words where it is not finite. */
    public String about(double value) {
        return Double.isFinite(value) ? Numbers.about(value) : exact(value);
    }

    /** How numbers in a text are written unless its pattern says otherwise. */
    private final class Digits extends Format {

        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(
                    value instanceof Double || value instanceof Float
                            ? exact(((Number) value).doubleValue())
                            : String.valueOf(value));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException();
        }
    }
}
