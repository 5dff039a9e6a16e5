package org.sgdviz.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.sgd.FeatureMap;

/**
 * The lists of weights of a run while it is read: how many numbers each must have is known only when the run's features
 * are, which may stand behind them.
 */
final class WeightLists {

    private static final int FIRST_ROOM = 8;
    private static final String PLAIN = "json.form.w";

    /** For each number of weights, the first list that has so many. */
    private final Map<Integer, Place> places = new LinkedHashMap<>();

    /**
     * A list in a file.
     *
     * @param where the place in a sentence
     * @param key of the text that says what such a list looks like
     */
    private record Place(Message where, String key) {}

    /** Reads a list of finite numbers, of which there is one at least. */
    double[] read(JsonCursor cursor) throws IOException {
        cursor.openArray(form(PLAIN, FeatureMap.PLANE));
        return readRest(cursor, PLAIN, null);
    }

    /**
     * Reads the numbers of a list from that at which the cursor stands, up to its end or to a word behind them; there
     * the cursor stands then.
     *
     * @param key of the text that says what such a list looks like
     * @param word that may stand behind the numbers; null for none
     */
    double[] readRest(JsonCursor cursor, String key, @Nullable String word) throws IOException {
        double[] numbers = new double[FIRST_ROOM];
        int n = 0;
        do {
            if (n == numbers.length) {
                cursor.take((long) n * Double.BYTES);
                numbers = Arrays.copyOf(numbers, 2 * n);
            }
            numbers[n++] = cursor.number();
            cursor.next();
        } while (!cursor.isAtEndOfArray() && !(word != null && endsList(cursor, word, n)));
        places.putIfAbsent(n, new Place(cursor.whereInArray(), key));
        return Arrays.copyOf(numbers, n);
    }

    /** Whether what comes is the word, or anything else that is no number and comes where the plane's weights end. */
    private static boolean endsList(JsonCursor cursor, String word, int n) throws IOException {
        return cursor.isText(word) || (n > FeatureMap.PLANE.count() && cursor.isText());
    }

    /** Makes sure that each list that was read is for some features. */
    void require(FeatureMap features) throws BadFileException {
        int right = features.count() + 1;
        for (Map.Entry<Integer, Place> each : places.entrySet()) {
            int count = each.getKey();
            if (count != right) {
                Place place = each.getValue();
                throw new BadFileException(
                        count < right ? "json.shorter" : "json.longer", place.where, form(place.key, features));
            }
        }
    }

    /** What a list of weights for some features looks like. */
    static Message form(String key, FeatureMap features) {
        String weights = IntStream.rangeClosed(0, features.count())
                .mapToObj(j -> "w" + j)
                .collect(Collectors.joining(", "));
        return Message.of(key, weights);
    }
}
