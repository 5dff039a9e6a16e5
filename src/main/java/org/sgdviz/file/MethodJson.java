package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.Hyperparameters;

/** The method of settings as it stands among those of a session file's runs. */
public final class MethodJson {

    private MethodJson() {}

    /** Writes optimizer, schedule, penalties and the like as fields; what is as the tutorial has it is left out. */
    public static void writeFields(Hyperparameters settings, JsonGenerator json) throws IOException {
        for (SettingJson<?> row : SettingJson.ALL.rows()) {
            if (row.setting().kinds().isPresent() || row.setting().equals(Setting.BATCHING)) {
                row.writeField(json, settings);
            }
        }
    }
}
