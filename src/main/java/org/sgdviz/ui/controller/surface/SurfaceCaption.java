package org.sgdviz.ui.controller.surface;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.SettingsModel;
import org.sgdviz.ui.model.surface.Surface;

/** What is not seen in a surface: which loss it is, of what, and where the other weights are. FX thread. */
final class SurfaceCaption {

    private final Messages messages;
    private final SettingsModel settings;

    SurfaceCaption(Messages messages, SettingsModel settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * In words.
     *
     * @param names those of all weights
     * @param weights those in view
     */
    String of(Surface shown, List<String> names, Weights weights) {
        String of = ofWhat(shown);
        List<String> others = new ArrayList<>();
        for (int j = 0; j < weights.count() && j < names.size(); j++) {
            if (j != shown.axes().across() && j != shown.axes().up()) {
                others.add(
                        shown.best()
                                ? names.get(j)
                                : messages.text("surface.fixed", names.get(j), Numbers.number(weights.get(j))));
            }
        }
        if (others.isEmpty()) {
            return of;
        }
        return messages.text(shown.best() ? "surface.bestOf" : "surface.at", of, String.join(", ", others));
    }

    private String ofWhat(Surface shown) {
        String loss =
                messages.text("lossName.OBJECTIVE." + settings.get().objective().name());
        String examples = Numbers.count(shown.examples());
        String all = Numbers.count(shown.all());
        if (shown.batchOf() == Surface.OF_ALL) {
            return shown.isSampled()
                    ? messages.text("surface.sample", loss, examples, all)
                    : messages.text("surface.all", loss, all);
        }
        String update = Numbers.count(shown.batchOf());
        return shown.isSampled()
                ? messages.text("surface.batch.sample", loss, examples, all, update)
                : messages.text("surface.batch.all", loss, all, update);
    }
}
