package org.sgdviz.ui.model;

import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Weights;

/**
 * What the window shows of a run: its latest update, or one of the past. Immutable. The points and the settings in
 * force there are shown by {@link PointsModel} and {@link SettingsModel}.
 *
 * @param update the update: its number, its figures (NaN while they are not known) and the weights after it, in the
 *     present those that have been set since
 * @param average the average of the weights, where the optimizer makes one; else null
 * @param features what of a point the weights are for, scaled as it is or, before the first update, would be
 * @param batch the row numbers of its batch, not to be changed; null where none are known
 * @param gradient the gradient that it subtracted alpha times; null where it is not known, as in the present
 * @param past whether it is of the past
 * @param exact whether the weights and the points are exactly those of the update; until then the weights and their
 *     average may be those of the nearest checkpoint before, and the points those of the moment that was shown before
 */
public record Moment(
        Update update,
        @Nullable Average average,
        FeatureMap features,
        int @Nullable [] batch,
        @Nullable Gradient gradient,
        boolean past,
        boolean exact) {

    /** What has been learned so far: the average of the weights where there is one, else the weights. */
    public Weights learned() {
        return average == null ? update.weights() : average.weights();
    }

    /** The number of the update. */
    public long number() {
        return update.number();
    }
}
