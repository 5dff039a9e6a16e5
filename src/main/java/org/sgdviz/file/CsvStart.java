package org.sgdviz.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** The first line of a CSV file that is not blank, looked at before it is parsed. */
final class CsvStart {

    private static final int MAX_CHARS = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** In the order of preference where two fit: a comma may also stand in a number. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private final String line;

    private CsvStart(String line) {
        this.line = line;
    }

    /** Looks ahead. The text is afterwards where it was, or after its byte order mark. */
    static CsvStart of(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(MAX_CHARS);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < MAX_CHARS; i++) {
            int c = text.read();
            boolean ends = c < 0 || c == '\n' || c == '\r';
            if (ends && (c < 0 || !line.toString().isBlank())) {
                break;
            }
            if (!ends) {
                line.append((char) c);
            }
        }
        text.reset();
        return new CsvStart(line.toString());
    }

    boolean isBinary() {
        return line.indexOf(0) >= 0;
    }

    /** The separator that makes three columns, or else the most frequent one. */
    char separator() {
        char best = ',';
        for (char candidate : SEPARATORS) {
            int count = count(candidate);
            if (count == CsvRow.KEPT - 1) {
                return candidate;
            }
            if (count > count(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private int count(char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }
}
