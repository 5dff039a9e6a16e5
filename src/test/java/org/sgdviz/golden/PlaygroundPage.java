package org.sgdviz.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.sgdviz.data.Points;
import org.sgdviz.sgd.Weights;

/**
 * A page of TensorFlow Playground that a link opened, from {@code src/test/resources/oracles}.
 *
 * @param link what stands behind the page's address
 * @param written the link as the page writes it back
 * @param points all of them, training points first
 * @param training how many are trained on
 * @param epochs what the page showed after some epochs, the first being the start
 */
public record PlaygroundPage(String link, String written, Points points, int training, List<Epoch> epochs) {

    /**
     * What the page showed.
     *
     * @param number of epochs done
     * @param weights the bias first
     * @param shownTraining the training loss with three decimals
     * @param shownTest the test loss with three decimals
     */
    public record Epoch(
            int number,
            Weights weights,
            double trainingLoss,
            double testLoss,
            String shownTraining,
            String shownTest) {}

    /** The page of a file. */
    public static PlaygroundPage read(String name) {
        JsonNode json = ToolRun.json(name);
        JsonNode points = Golden.at(json, "points_after_shuffle_train_first");
        double[] labels = Golden.doubles(Golden.at(points, "label"));
        byte[] classes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = (byte) (labels[i] > 0 ? 1 : 0);
        }
        return new PlaygroundPage(
                Golden.at(json, "link").asText(),
                Golden.at(json, "hash_written_back_by_the_deployed_page").asText(),
                Points.of(Golden.doubles(Golden.at(points, "x")), Golden.doubles(Golden.at(points, "y")), classes),
                Golden.at(json, "train_count").asInt(),
                StreamSupport.stream(Golden.at(json, "epochs").spliterator(), false)
                        .map(PlaygroundPage::epoch)
                        .toList());
    }

    private static Epoch epoch(JsonNode json) {
        double[] w = Golden.doubles(Golden.at(json, "w"));
        double[] all = new double[w.length + 1];
        all[0] = Golden.at(json, "bias").asDouble();
        System.arraycopy(w, 0, all, 1, w.length);
        return new Epoch(
                Golden.at(json, "epoch").asInt(),
                new Weights(all),
                Golden.at(json, "training_loss").asDouble(),
                Golden.at(json, "test_loss").asDouble(),
                Golden.at(json, "shown_training_loss").asText(),
                Golden.at(json, "shown_test_loss").asText());
    }
}
