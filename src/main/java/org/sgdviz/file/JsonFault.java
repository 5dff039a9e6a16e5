package org.sgdviz.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sgdviz.data.Message;

/** What a parser finds wrong with JSON, in words for people who have not written the parser: by kind. */
enum JsonFault {
    CHARACTER("Unexpected character \\('(.+?)' \\(code.*", "json.fault.character"),
    CONTROL("(?:Unexpected|Illegal).* character \\(\\(CTRL-CHAR.*", "json.fault.control"),
    TOKEN("(?:Unrecognized|Non-standard) token '(.*?)'.*", "json.fault.token"),
    BRACKET("Unexpected close marker '(.)'.*", "json.fault.bracket"),
    ESCAPE("Unrecognized character escape '?(.).*", "json.fault.escape"),
    ZEROS("Invalid numeric value: Leading zero.*", "json.fault.zeros"),
    NUMBER("(?:Invalid numeric value|Malformed numeric value|Decimal point).*", "json.fault.number"),
    SIZE(".*exceeds the maximum.*", "json.fault.size"),
    OTHER(".*", "json.fault.other");

    private final Pattern pattern;
    private final String key;

    JsonFault(String pattern, String key) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.key = key;
    }

    /** What a parser's message means. */
    static Message of(String message) {
        for (JsonFault fault : values()) {
            Matcher matcher = fault.pattern.matcher(message);
            if (matcher.matches()) {
                return matcher.groupCount() == 0
                        ? Message.of(fault.key)
                        : Message.of(
                                fault.key, '"' + JsonPlace.line(matcher.group(1), JsonPlace.MOST_SHOWN_CHARS) + '"');
            }
        }
        return Message.of(OTHER.key);
    }
}
