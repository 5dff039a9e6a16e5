package org.sgdviz.ui.controller.noise;

import org.sgdviz.sgd.Objective;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.noise.Noise;

/** What the noise lens says. */
final class NoiseWords {

    private final Messages messages;

    NoiseWords(Messages messages) {
        this.messages = messages;
    }

    /** The spread that was measured beside the predicted one, and how that comes about. */
    String spread(Noise noise) {
        String key = noise.replaced() ? "noise.spread.replaced" : "noise.spread";
        return messages.text(
                key,
                Numbers.coefficient(noise.measured()),
                Numbers.coefficient(noise.predicted()),
                Numbers.coefficient(noise.moments().deviation()),
                Numbers.count(noise.batch()),
                Numbers.count(noise.moments().size()));
    }

    /** Whose gradients they are. */
    String caption(Noise noise, Objective objective) {
        String loss = messages.text("lossName.OBJECTIVE." + objective.name());
        int size = noise.moments().size();
        if (!noise.replaced() && noise.batch() >= size) {
            return messages.text("noise.all", loss, Numbers.count(size), Numbers.count(noise.update()));
        }
        String key = noise.replaced() ? "noise.caption.replaced" : "noise.caption";
        return messages.text(
                key,
                loss,
                Numbers.count(noise.batches()),
                Numbers.count(noise.batch()),
                Numbers.count(size),
                Numbers.count(noise.update()));
    }

    /** Why nothing is shown. */
    String nothing(Noise noise) {
        return messages.text(noise.moments().size() == 0 ? "noise.noPoints" : "noise.tooLarge");
    }

    /** The batch's gradient against the full one; empty where there is none. */
    String direction(Noise noise) {
        double angle = noise.angle();
        if (noise.own() == null || !noise.isShown() || !Double.isFinite(angle)) {
            return "";
        }
        return messages.text("noise.direction", Math.round(angle), Numbers.loss(noise.lengthRatio()));
    }
}
