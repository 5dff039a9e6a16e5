package org.sgdviz.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.file.MethodJson;
import org.sgdviz.file.link.PageLoss;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.ScaledFeatures;
import org.sgdviz.sgd.Scaling;
import org.sgdviz.sgd.Stopping;
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
        MethodJson.writeFields(settings, json);
        json.writeNumberField("numerics", result.experiment().numerics().version());
        int edits = result.experiment().edits().size();
        if (edits > 0) {
            json.writeNumberField("edits", edits);
        }
        numbers(json, "loss_history", result.losses().tutorial());
        numbers(json, "objective_history", result.losses().objective());
        weights(json, "w_final", result.weights());
        features(json, result);
        FeatureMap features = result.features();
        evaluation(
                json, "initial", result.initial(), features, result.experiment().initialWeights(), false);
        boolean ofAverage = result.average() != null;
        evaluation(json, "final", result.last(), features, result.learned(), ofAverage);
        if (result.test() != null) {
            evaluation(json, "test", result.test(), features, result.learned(), ofAverage);
        }
        page(json, result);
        json.writeNumberField("updates", result.updates());
        json.writeNumberField("examples", result.examples());
        json.writeNumberField("seconds", result.seconds());
        json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        Stopping.Rule rule = result.stoppedBy();
        if (rule != null) {
            json.writeStringField("stopped_by", rule.id());
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** The losses that the page of a link shows after the last epoch, where the run is of its points and objective. */
    private static void page(JsonGenerator json, TrainResult result) throws IOException {
        boolean isPages = result.experiment().data() instanceof Playground
                && result.settings().objective() == Objective.TANH_SQUARED_ERROR;
        if (isPages) {
            json.writeObjectFieldStart("page");
            field(json, "training_loss", PageLoss.of(result.training(), result.features(), result.weights()));
            Points test = result.points().only(Role.TEST);
            field(json, "test_loss", PageLoss.of(test, result.features(), result.weights()));
            json.writeEndObject();
        }
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

    /** The features, how they are standardized, and the last weights and their average, if any, by their names. */
    private static void features(JsonGenerator json, TrainResult result) throws IOException {
        FeatureMap features = result.features();
        json.writeArrayFieldStart("features");
        for (String name : features.names()) {
            json.writeString(name);
        }
        json.writeEndArray();
        Average average = result.average();
        byName(json, "weights", features, result.weights());
        if (average != null) {
            byName(json, "average", features, average.weights());
            json.writeNumberField("average_since", average.since());
        }
        if (features instanceof ScaledFeatures scaled) {
            byName(json, "weights_in_original_units", features, features.unscaled(result.weights()));
            if (average != null) {
                byName(json, "average_in_original_units", features, features.unscaled(average.weights()));
            }
            json.writeObjectFieldStart("standardization");
            for (int j = 0; j < features.count(); j++) {
                Scaling.Column column = scaled.scaling().columns().get(j);
                json.writeObjectFieldStart(features.names().get(j));
                field(json, "mean", column.mean());
                field(json, "scale", column.scale());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void byName(JsonGenerator json, String name, FeatureMap features, Weights weights)
            throws IOException {
        json.writeObjectFieldStart(name);
        field(json, "bias", weights.bias());
        for (int j = 1; j < weights.count(); j++) {
            field(json, features.names().get(j - 1), weights.get(j));
        }
        json.writeEndObject();
    }

    /** The figures of weights, and that they are an average if they are. */
    private static void evaluation(
            JsonGenerator json,
            String name,
            Evaluation figures,
            FeatureMap features,
            Weights weights,
            boolean ofAverage)
            throws IOException {
        json.writeObjectFieldStart(name);
        if (ofAverage) {
            json.writeStringField("of", "average");
        }
        field(json, "accuracy", figures.accuracy());
        json.writeNumberField("misclassified", figures.misclassified());
        field(json, "mean_log_loss", figures.meanLogLoss());
        field(json, "mean_squared_error", figures.meanSquaredError());
        if (WeightWords.isLine(features)) {
            Weights inPlane = features.unscaled(weights);
            field(json, "line_slope", inPlane.lineSlope());
            field(json, "line_intercept", inPlane.lineIntercept());
        }
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
