package org.sgdviz.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * Writes the figures of a run, by the names of the reference files. Numbers read back exactly; a number that is not
 * finite, such as the slope of a vertical line, is null. The settings are those at the start; where there were edits
 * their number says so.
 */
final class ResultJson {

    private ResultJson() {}

    /**
     * Writes the figures and a line end; does not close the stream.
     *
     * @param epochs the number of epochs as it was asked for; null, there too, if the run has no end
     */
    static void write(TrainResult result, @Nullable Epochs epochs, OutputStream to) throws IOException {
        Hyperparameters settings = result.experiment().settings();
        JsonGenerator json = generator(to);
        json.writeStartObject();
        weights(json, "w0", result.experiment().initialWeights());
        if (epochs == null) {
            json.writeNullField("epochs");
        } else if (epochs.asked() == epochs.count()) {
            json.writeNumberField("epochs", epochs.count());
        } else {
            json.writeNumberField("epochs", epochs.asked());
        }
        json.writeNumberField("alpha", settings.learningRate());
        if (settings.batchSize().isAll()) {
            json.writeStringField("batch_size", settings.batchSize().toString());
        } else {
            json.writeNumberField("batch_size", settings.batchSize().rows());
        }
        json.writeStringField("objective", settings.objective().id());
        json.writeNumberField("numerics", result.experiment().numerics().version());
        int edits = result.experiment().edits().size();
        if (edits > 0) {
            json.writeNumberField("edits", edits);
        }
        numbers(json, "loss_history", result.losses().tutorial());
        numbers(json, "objective_history", result.losses().objective());
        weights(json, "w_final", result.weights());
        evaluation(json, "initial", result.initial(), result.experiment().initialWeights());
        evaluation(json, "final", result.last(), result.weights());
        if (result.test() != null) {
            evaluation(json, "test", result.test(), result.weights());
        }
        json.writeNumberField("updates", result.updates());
        json.writeNumberField("examples", result.examples());
        json.writeNumberField("seconds", result.seconds());
        json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** A generator that lays out objects for people, and does not close the stream. */
    static JsonGenerator generator(OutputStream to) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(to);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return json;
    }

    static void weights(JsonGenerator json, String name, Weights weights) throws IOException {
        numbers(json, name, weights.toArray());
    }

    static void numbers(JsonGenerator json, String name, double[] numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, LossLog values) throws IOException {
        json.writeArrayFieldStart(name);
        values.forEach((i, value) -> number(json, value));
        json.writeEndArray();
    }

    private static void evaluation(JsonGenerator json, String name, Evaluation figures, Weights weights)
            throws IOException {
        json.writeObjectFieldStart(name);
        field(json, "accuracy", figures.accuracy());
        json.writeNumberField("misclassified", figures.misclassified());
        field(json, "mean_log_loss", figures.meanLogLoss());
        field(json, "mean_squared_error", figures.meanSquaredError());
        field(json, "line_slope", weights.lineSlope());
        field(json, "line_intercept", weights.lineIntercept());
        json.writeEndObject();
    }

    /** A number, or null if it is not finite. */
    static void field(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        number(json, value);
    }

    private static void number(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
