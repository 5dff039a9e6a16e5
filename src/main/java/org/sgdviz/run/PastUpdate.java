package org.sgdviz.run;

import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Gradient;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Weights;

/**
 * An update with all that was in force when it was made. Immutable.
 *
 * @param update its figures, and the weights after it
 * @param features what of a point the weights are for, with the scaling in force
 * @param before the weights before it
 * @param gradient the gradient that it subtracted alpha times; NaN at the start
 * @param settings the settings in force
 * @param rows the row numbers of its batch, in the order in which they were summed; not to be changed
 * @param data the points in force
 * @param average the average of the weights up to it; null where its optimizer makes none
 */
public record PastUpdate(
        Update update,
        FeatureMap features,
        Weights before,
        Gradient gradient,
        Hyperparameters settings,
        int[] rows,
        PresentRows data,
        @Nullable Average average) {}
