package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns of doubles of one length in a session file: an object of some whole numbers, the length as {@code count}, and
 * behind it the columns, packed. Reads one.
 */
final class PackedTable {

    private final JsonCursor cursor;
    private final int mostRows;
    private final List<String> numbers;
    private final List<String> columns;
    private final List<String> later;
    private final Map<String, Long> whole = new HashMap<>();
    private final Map<String, double[]> packed = new HashMap<>();
    private int count = -1;

    private PackedTable(
            JsonCursor cursor, int mostRows, List<String> numbers, List<String> columns, List<String> later) {
        this.cursor = cursor;
        this.mostRows = mostRows;
        this.numbers = numbers;
        this.columns = columns;
        this.later = later;
    }

    /** Reads one that has all of these whole numbers, at least 0, and of these columns, and nothing else. */
    static PackedTable read(JsonCursor cursor, int mostRows, List<String> numbers, List<String> columns)
            throws IOException {
        return read(cursor, mostRows, numbers, columns, List.of());
    }

    /** Reads one that may have further columns, from version 2 of the format on. */
    static PackedTable read(
            JsonCursor cursor, int mostRows, List<String> numbers, List<String> columns, List<String> later)
            throws IOException {
        PackedTable table = new PackedTable(cursor, mostRows, numbers, columns, later);
        Set<String> seen = cursor.object(table::readField);
        List<String> all = new ArrayList<>(numbers);
        all.add("count");
        all.addAll(columns);
        cursor.require(seen, all.toArray(String[]::new));
        return table;
    }

    private void readField(String field) throws IOException {
        if (numbers.contains(field)) {
            whole.put(field, cursor.whole(0, Long.MAX_VALUE));
        } else if (field.equals("count")) {
            count = cursor.whole(0, mostRows);
        } else if (!columns.contains(field) && !later.contains(field)) {
            List<String> known = new ArrayList<>(numbers);
            known.add("count");
            known.addAll(columns);
            known.addAll(later);
            throw cursor.unknownField(known.toArray(String[]::new));
        } else if (count < 0) {
            throw cursor.problem("json.beforeCount");
        } else {
            if (later.contains(field)) {
                cursor.requireVersion(FormatVersion.TWO);
            }
            cursor.take((long) count * Double.BYTES);
            packed.put(field, PackedColumn.readDoubles(cursor, count));
        }
    }

    /** A whole number that was asked for. */
    long number(String name) {
        return Objects.requireNonNull(whole.get(name));
    }

    /** A column that was asked for. */
    double[] column(String name) {
        return Objects.requireNonNull(packed.get(name));
    }

    /** A further column that was asked for; null if there is none. */
    double @Nullable [] columnIfAny(String name) {
        return packed.get(name);
    }

    /** The length of the columns. */
    int count() {
        return count;
    }

    /** Writes a column. */
    static void write(String name, double[] column, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        PackedColumn.writeDoubles(json, column.length, i -> column[i]);
    }
}
