package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import org.sgdviz.data.Message;
import org.sgdviz.run.RowSet;

/**
 * Row numbers in a session file: a list in which three or more that follow one another are written as [first, last].
 * When read, ranges are not spelled out before it is known that there is room for them.
 */
final class RowNumbersJson {

    /** From so many ascending rows on a set of bits is kept, if it is smaller. */
    private static final int MANY_ROWS = 64;

    private static final int MOST_LISTED = Integer.MAX_VALUE - 8;
    private static final Message RANGE = Message.of("json.form.range");

    private final JsonCursor cursor;
    private int[] ranges = new int[8];
    private int used;
    private long count;
    private boolean isAscending = true;

    private RowNumbersJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    private RowSet read() throws IOException {
        cursor.array(() -> {
            if (!cursor.isArray()) {
                int row = cursor.whole(0, Integer.MAX_VALUE - 1);
                add(row, row);
                return;
            }
            cursor.openArray(RANGE);
            int first = cursor.whole(0, Integer.MAX_VALUE - 1);
            cursor.nextElement(RANGE);
            int last = cursor.whole(first, Integer.MAX_VALUE - 1);
            cursor.closeArray(RANGE);
            add(first, last);
        });
        return rows();
    }

    private void add(int first, int last) throws IOException {
        if (used + 2 > ranges.length) {
            cursor.take(2L * Integer.BYTES * ranges.length);
            ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        }
        isAscending &= used == 0 || first > ranges[used - 1];
        ranges[used++] = first;
        ranges[used++] = last;
        count += last - first + 1L;
    }

    private RowSet rows() throws IOException {
        long bits = isAscending && used > 0 ? ranges[used - 1] / Byte.SIZE : Long.MAX_VALUE;
        long numbers = 2 * Integer.BYTES * count;
        if (count >= MANY_ROWS && bits < numbers) {
            cursor.take(2 * bits);
            BitSet set = new BitSet(ranges[used - 1] + 1);
            for (int i = 0; i < used; i += 2) {
                set.set(ranges[i], ranges[i + 1] + 1);
            }
            return RowSet.of(set);
        }
        cursor.take(numbers);
        if (count > MOST_LISTED) {
            throw cursor.problem("json.tooManyRows");
        }
        int[] all = new int[(int) count];
        int n = 0;
        for (int i = 0; i < used; i += 2) {
            for (int row = ranges[i]; row <= ranges[i + 1]; row++) {
                all[n++] = row;
            }
        }
        return RowSet.of(all);
    }

    /** Reads row numbers. */
    static RowSet read(JsonCursor cursor) throws IOException {
        return new RowNumbersJson(cursor).read();
    }

    /** Writes row numbers, in their order. */
    static void write(RowSet rows, JsonGenerator json) throws IOException {
        json.writeStartArray();
        PrimitiveIterator.OfInt numbers = rows.iterator();
        if (numbers.hasNext()) {
            int first = numbers.nextInt();
            int last = first;
            while (numbers.hasNext()) {
                int next = numbers.nextInt();
                if (next != last + 1) {
                    writeRange(first, last, json);
                    first = next;
                }
                last = next;
            }
            writeRange(first, last, json);
        }
        json.writeEndArray();
    }

    private static void writeRange(int first, int last, JsonGenerator json) throws IOException {
        if (last - first < 2) {
            for (int row = first; row <= last; row++) {
                json.writeNumber(row);
            }
        } else {
            json.writeStartArray();
            json.writeNumber(first);
            json.writeNumber(last);
            json.writeEndArray();
        }
    }
}
