package org.sgdviz.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.sgdviz.run.PastUpdate;
import org.sgdviz.run.Update;

/** Writes one update as JSON. Numbers read back exactly; of the start, what there is none of is null. */
final class PastJson {

    private PastJson() {}

    /** Writes the update and a line end; does not close the stream. */
    static void write(PastUpdate past, OutputStream to) throws IOException {
        Update update = past.update();
        JsonGenerator json = ResultJson.generator(to);
        json.writeStartObject();
        json.writeNumberField("update", update.number());
        json.writeNumberField("epoch", update.epoch());
        json.writeFieldName("rows");
        json.writeArray(past.rows(), 0, past.rows().length);
        json.writeNumberField("batch_size", update.batchSize());
        json.writeNumberField("alpha", past.settings().learningRate());
        ResultJson.weights(json, "w_before", past.before());
        ResultJson.weights(json, "w", update.weights());
        if (past.average() != null) {
            ResultJson.weights(json, "average", past.average().weights());
            json.writeNumberField("average_since", past.average().since());
        }
        ResultJson.field(json, "loss_sum", update.squaredError());
        ResultJson.field(json, "loss_mean", update.squaredErrorMean());
        ResultJson.field(json, "objective_mean", update.objectiveMean());
        if (update.number() == 0) {
            json.writeNullField("gradient");
        } else {
            ResultJson.numbers(json, "gradient", past.gradient().toArray());
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
