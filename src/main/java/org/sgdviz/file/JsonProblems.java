package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON at the place where a parser stands, after which nothing more is read. */
final class JsonProblems {

    private final String file;
    private final JsonParser parser;

    JsonProblems(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Puts into words what the parser cannot read. */
    BadFileException notJson(JsonProcessingException e) {
        if (e instanceof JsonEOFException
                || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input")
                || isCut()) {
            return new BadFileException(endsTooEarly(), e);
        }
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new BadFileException(
                file + ", line " + at.getLineNr() + ", column " + at.getColumnNr() + " is not valid JSON: "
                        + JsonFault.inWords(String.valueOf(e.getOriginalMessage())),
                e);
    }

    /** That the value at which the parser stands is not what it must be. */
    BadFileException wrong(String right) throws IOException {
        return ofValue(here() + " must be " + right + ", but is " + shown(), null);
    }

    /** That something is wrong with the value at which the parser stands, unless it may be only a part of one. */
    BadFileException ofValue(String what, @Nullable Exception cause) {
        String message = isCut() ? endsTooEarly() : what;
        return cause == null ? new BadFileException(message) : new BadFileException(message, cause);
    }

    private String endsTooEarly() {
        return file + " ends too early, in line " + line() + ": a part of it is missing";
    }

    /**
     * Whether the file ends where the parser stands, within a word or number or directly behind it, though an object or
     * array does not: that may be a part of another word or number.
     */
    private boolean isCut() {
        if (parser.getParsingContext().inRoot()) {
            return false;
        }
        StringWriter ahead = new StringWriter();
        try {
            parser.releaseBuffered(ahead);
            return ahead.toString().matches("[\\w.+-]*\\s*") && isRead();
        } catch (IOException e) {
            return false; // what cannot be read is no end
        }
    }

    /** Whether there is nothing to read any more; the parser has then perhaps given its source back. */
    private boolean isRead() throws IOException {
        Object source = parser.getInputSource();
        return source == null || (source instanceof Reader rest && rest.read() < 0);
    }

    /** The place of the value at which the parser stands. */
    String here() {
        JsonStreamContext context = parser.getParsingContext();
        boolean isWithin = parser.hasToken(JsonToken.START_OBJECT) || parser.hasToken(JsonToken.START_ARRAY);
        return where(isWithin ? context.getParent() : context);
    }

    /** The place of a value. */
    String where(@Nullable JsonStreamContext context) {
        return file + ", line " + line() + ": " + JsonPlace.path(context);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private String shown() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> '"' + JsonPlace.line(parser.getText(), JsonPlace.MOST_SHOWN_CHARS) + '"';
            default -> JsonPlace.line(parser.getText(), JsonPlace.MOST_SHOWN_CHARS);
        };
    }
}
