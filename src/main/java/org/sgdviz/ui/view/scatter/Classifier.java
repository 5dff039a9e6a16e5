package org.sgdviz.ui.view.scatter;

/**
 * A classifier as a scatter plot shows it.
 *
 * @param boundary where it is undecided
 * @param average where the average of its weights is; {@link DecisionLine#NONE} without one
 * @param shading how the plane is coloured by it
 * @param meaning what the shading stands for
 */
record Classifier(Boundary boundary, Boundary average, Shading shading, ShadingMeaning meaning) {

    static final Classifier NONE =
            new Classifier(DecisionLine.NONE, DecisionLine.NONE, Shading.SMOOTH, ShadingMeaning.PROBABILITY);

    Classifier with(Boundary otherBoundary) {
        return new Classifier(otherBoundary, average, shading, meaning);
    }

    Classifier withAverage(Boundary otherAverage) {
        return new Classifier(boundary, otherAverage, shading, meaning);
    }

    Classifier with(Shading otherShading) {
        return new Classifier(boundary, average, otherShading, meaning);
    }

    Classifier with(ShadingMeaning otherMeaning) {
        return new Classifier(boundary, average, shading, otherMeaning);
    }
}
