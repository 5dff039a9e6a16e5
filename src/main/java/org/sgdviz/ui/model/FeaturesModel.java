package org.sgdviz.ui.model;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.sgdviz.data.Points;
import org.sgdviz.data.RowList;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.ScaledFeatures;

/** The choice of features; another one begins a new run, as everything in the setup does. FX thread only. */
public final class FeaturesModel {

    /** Above so many points it is not looked whether their scaling is still theirs, which takes some passes. */
    private static final int MOST_POINTS = 20_000;

    private final TrainingModel model;
    private final ReadOnlyBooleanWrapper outgrown = new ReadOnlyBooleanWrapper();

    public FeaturesModel(TrainingModel model) {
        this.model = model;
        model.points().points().subscribe(any -> compare());
        model.run().subscribe(any -> compare());
    }

    /** Takes a feature in, or leaves it out. */
    public void choose(Feature feature, boolean chosen) {
        model.changeSetup(setup -> {
            Set<Feature> features = EnumSet.noneOf(Feature.class);
            features.addAll(setup.features().features());
            if (chosen) {
                features.add(feature);
            } else {
                features.remove(feature);
            }
            return setup.withFeatures(FeatureMap.of(features, setup.features().isStandardized()));
        });
    }

    /** Standardizes the features, or leaves them as they are. */
    public void setStandardized(boolean standardized) {
        model.changeSetup(setup -> setup.withFeatures(setup.features().standardized(standardized)));
    }

    /** Whether the points have changed so much that the run's scaling is off by more than a factor of 2. */
    public ReadOnlyBooleanProperty outgrown() {
        return outgrown.getReadOnlyProperty();
    }

    private void compare() {
        Points points = model.points().points().get().points();
        FeatureMap own = model.run().get().features();
        boolean isFixed = model.latest().get().number() > 0;
        if (!isFixed || points.size() > MOST_POINTS || !(own instanceof ScaledFeatures scaled)) {
            outgrown.set(false);
            return;
        }
        FeatureMap anew = FeatureMap.of(own.features(), true).fit(new RowList(points));
        outgrown.set(anew instanceof ScaledFeatures other && scaled.scaling().isFarFrom(other.scaling()));
    }
}
