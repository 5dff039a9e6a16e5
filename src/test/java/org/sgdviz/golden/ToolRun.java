package org.sgdviz.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Weights;

/**
 * A run of another tool, from {@code src/test/resources/oracles}, whose README tells where it comes from.
 *
 * @param points its points, class 1 being the larger label
 * @param initial the weights at its start
 * @param rows of each update, in the order in which they were used
 * @param weights after each update
 * @param batchSize rows of an update, but for short last ones; 0 where there is no update
 * @param rates the learning rate of each update, or NaN where the file does not say it
 * @param momenta the momentum of each update, or NaN where the file does not say it
 */
public record ToolRun(
        String name,
        Points points,
        Weights initial,
        int[][] rows,
        Weights[] weights,
        int batchSize,
        double[] rates,
        double[] momenta) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The run of a file. */
    public static ToolRun read(String name) {
        JsonNode json = json(name);
        double[] labels = Golden.doubles(Golden.at(json, "data", "label"));
        byte[] classes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = (byte) (labels[i] > 0 ? 1 : 0);
        }
        Points points = Points.of(
                Golden.doubles(Golden.at(json, "data", "x1")), Golden.doubles(Golden.at(json, "data", "x2")), classes);
        int[][] rows = updates(json)
                .map(update -> StreamSupport.stream(Golden.at(update, "rows").spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .toArray())
                .toArray(int[][]::new);
        Weights[] weights = updates(json)
                .map(update -> GoldenRun.weights(Golden.doubles(Golden.at(update, "w"))))
                .toArray(Weights[]::new);
        return new ToolRun(
                name,
                points,
                GoldenRun.weights(Golden.doubles(Golden.at(json, "w_initial"))),
                rows,
                weights,
                rows.length == 0 ? 0 : rows[0].length,
                column(json, "learning_rate"),
                column(json, "momentum"));
    }

    private static double[] column(JsonNode json, String field) {
        return updates(json)
                .mapToDouble(update -> update.path(field).asDouble(Double.NaN))
                .toArray();
    }

    /** The averages of the weights after each update of a file, none where it has none there. */
    public static List<Optional<Weights>> averages(String name) {
        return updates(json(name))
                .map(update -> Stream.of("ax", "w_averaged")
                        .filter(update::has)
                        .findFirst()
                        .map(field -> GoldenRun.weights(Golden.doubles(Golden.at(update, field)))))
                .toList();
    }

    private static Stream<JsonNode> updates(JsonNode json) {
        return StreamSupport.stream(Golden.at(json, "updates").spliterator(), false);
    }

    /** A file of another kind than a run. */
    public static JsonNode json(String name) {
        String path = "/oracles/" + name + ".json";
        try (InputStream in = ToolRun.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + path);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
