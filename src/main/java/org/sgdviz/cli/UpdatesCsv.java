package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.sgdviz.sgd.Trainer;

/** Writes a row per update. Losses are those before the update, weights those after it; numbers read back exactly. */
final class UpdatesCsv {

    private static final String HEADER =
            "update,epoch,batch,batch_size,loss_sum,loss_mean,objective_mean,learning_rate";
    private static final int BLOCK = 1 << 14;

    private final OutputStream to;
    private final StringBuilder text = new StringBuilder(BLOCK + 512).append(HEADER);

    /** A table of updates of so many weights. */
    UpdatesCsv(OutputStream to, int weights) {
        this.to = to;
        for (int j = 0; j < weights; j++) {
            text.append(",w").append(j);
        }
        text.append('\n');
    }

    /** Adds the trainer's last update. */
    void append(Trainer trainer) throws IOException {
        int b = trainer.lastBatch().size();
        text.append(trainer.update()).append(',');
        text.append(trainer.epochOfLastUpdate()).append(',');
        text.append(trainer.batchInEpoch()).append(',');
        text.append(b).append(',');
        text.append(trainer.lastBatch().squaredError()).append(',');
        text.append(trainer.lastBatch().squaredError() / b).append(',');
        text.append(trainer.lastBatch().objectiveMean()).append(',');
        text.append(trainer.lastRate());
        for (int j = 0; j < trainer.weightCount(); j++) {
            text.append(',').append(trainer.weight(j));
        }
        text.append('\n');
        if (text.length() >= BLOCK) {
            finish();
        }
    }

    /** Passes on what is still held back. */
    void finish() throws IOException {
        to.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        text.setLength(0);
    }
}
