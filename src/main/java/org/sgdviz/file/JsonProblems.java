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
import org.sgdviz.data.Message;

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
                Message.of(
                        "json.syntax",
                        file,
                        at.getLineNr(),
                        at.getColumnNr(),
                        JsonFault.of(String.valueOf(e.getOriginalMessage()))),
                e);
    }

    /** That the value at which the parser stands is not what it must be. */
    BadFileException wrong(Message right) throws IOException {
        return ofValue(Message.of("json.wrong", here(), right, shown()), null);
    }

    /** That something is wrong with the value at which the parser stands, unless it may be only a part of one. */
    BadFileException ofValue(Message what, @Nullable Exception cause) {
        return new BadFileException(isCut() ? endsTooEarly() : what, cause);
    }

    private Message endsTooEarly() {
        return Message.of("json.endsTooEarly", file, line());
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
    Message here() {
        JsonStreamContext context = parser.getParsingContext();
        boolean isWithin = parser.hasToken(JsonToken.START_OBJECT) || parser.hasToken(JsonToken.START_ARRAY);
        return where(isWithin ? context.getParent() : context);
    }

    /** The place of a value. */
    Message where(@Nullable JsonStreamContext context) {
        return Message.of("json.place", file, line(), JsonPlace.path(context));
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Object shown() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return Message.of("json.missing");
        }
        return switch (token) {
            case START_OBJECT -> Message.of("json.object");
            case START_ARRAY -> Message.of("json.list");
            case VALUE_STRING -> '"' + JsonPlace.line(parser.getText(), JsonPlace.MOST_SHOWN_CHARS) + '"';
            default -> JsonPlace.line(parser.getText(), JsonPlace.MOST_SHOWN_CHARS);
        };
    }
}
