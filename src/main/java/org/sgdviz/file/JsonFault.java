package org.sgdviz.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parser finds wrong with JSON, in words for people who have not written the parser: by kind. */
enum JsonFault {
    CHARACTER("Unexpected character \\('(.+?)' \\(code.*", "there is %s where it cannot stand"),
    CONTROL("(?:Unexpected|Illegal).* character \\(\\(CTRL-CHAR.*", "there is a control character where none can stand"),
    TOKEN("(?:Unrecognized|Non-standard) token '(.*?)'.*", "%s is no value"),
    BRACKET("Unexpected close marker '(.)'.*", "%s closes what is not open there"),
    ESCAPE("Unrecognized character escape '?(.).*", "%s cannot stand behind a backslash"),
    ZEROS("Invalid numeric value: Leading zero.*", "a number cannot begin with a needless 0"),
    NUMBER("(?:Invalid numeric value|Malformed numeric value|Decimal point).*", "a number is not written as one"),
    SIZE(".*exceeds the maximum.*", "it is longer or deeper than a session can be"),
    OTHER(".*", "it cannot be understood there");

    private final Pattern pattern;
    private final String words;

    JsonFault(String pattern, String words) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.words = words;
    }

    /** A parser's message in words. */
    static String inWords(String message) {
        for (JsonFault fault : values()) {
            Matcher matcher = fault.pattern.matcher(message);
            if (matcher.matches()) {
                return matcher.groupCount() == 0
                        ? fault.words
                        : fault.words.formatted(
                                '"' + JsonPlace.line(matcher.group(1), JsonPlace.MOST_SHOWN_CHARS) + '"');
            }
        }
        return OTHER.words;
    }
}
