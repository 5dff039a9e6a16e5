package org.sgdviz.golden;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reference numbers in {@code src/test/resources/golden}, whose README tells where they come from and what
 * the files hold. A missing file or field is an {@link IllegalArgumentException}, so that no test passes by comparing
 * nothing with nothing.
 */
public final class Golden {

    /** The runs, by the names of their files. */
    public static final List<String> RUNS = List.of(
            "run_default",
            "run_batch1",
            "run_batch128",
            "run_batch400",
            "run_batch1000",
            "run_alpha1",
            "run_alpha1_batch1",
            "run_alpha1000_overflow",
            "run_features_x1000_overflow",
            "run_overlap",
            "run_odd7",
            "run_shuffled",
            "run_moons",
            "run_4000",
            "run_4000_vanilla",
            "run_40000",
            "run_40000_vanilla");

    /** NaN, Infinity and -Infinity stand in the files as bare words. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Golden() {}

    /** The file {@code name.json} or {@code name.json.gz}. */
    public static JsonNode read(String name) {
        try (InputStream in = open(name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + name, e);
        }
    }

    /** A field that must be there, by its path below the node: {@code at(run, "dataset", "params")}. */
    public static JsonNode at(JsonNode node, String... path) {
        JsonNode found = node;
        for (String field : path) {
            found = found.path(field);
        }
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("no field " + String.join(".", path));
        }
        return found;
    }

    /** A whole number that must be there. */
    public static int integer(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        if (!found.canConvertToExactIntegral() || !found.canConvertToInt()) {
            throw new IllegalArgumentException(String.join(".", path) + " is no int: " + found);
        }
        return found.intValue();
    }

    /** A number that must be there. */
    public static double number(JsonNode node, String... path) {
        return value(at(node, path));
    }

    /** A list of numbers that must be there. */
    public static double[] doubles(JsonNode node, String... path) {
        JsonNode list = array(at(node, path));
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(list.get(i));
        }
        return values;
    }

    /** A list of lists of numbers that must be there, for instance {@code batch_losses}. */
    public static double[][] rows(JsonNode node, String... path) {
        JsonNode list = array(at(node, path));
        double[][] rows = new double[list.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = doubles(list.get(i));
        }
        return rows;
    }

    /** A list of whole numbers that must be there. */
    public static int[] integers(JsonNode node, String... path) {
        JsonNode list = array(at(node, path));
        int[] values = new int[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(list.get(i));
        }
        return values;
    }

    private static double value(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("not a number: " + node);
        }
        return node.doubleValue();
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("not a list: " + node);
        }
        return node;
    }

    private static InputStream open(String name) throws IOException {
        InputStream plain = resource(name + ".json");
        if (plain != null) {
            return plain;
        }
        InputStream zipped = resource(name + ".json.gz");
        if (zipped == null) {
            throw new IllegalArgumentException("no golden file " + name);
        }
        return new GZIPInputStream(zipped);
    }

    private static @Nullable InputStream resource(String file) {
        return Golden.class.getResourceAsStream("/golden/" + file);
    }
}
