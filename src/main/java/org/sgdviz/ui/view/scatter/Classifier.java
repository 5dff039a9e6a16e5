package org.sgdviz.ui.view.scatter;

/**
 * A classifier as a scatter plot shows it.
 *
 * @param boundary where it is undecided
 * @param average where the average of its weights is; {@link DecisionLine#NONE} without one
 * @param ghost where it was before the last step; {@link DecisionLine#NONE} where that is not shown
 * @param shading how the plane is coloured by it
 * @param meaning what the shading stands for
 */
record Classifier(Boundary boundary, Boundary average, Boundary ghost, Shading shading, ShadingMeaning meaning) {

    static final Classifier NONE = new Classifier(
            DecisionLine.NONE, DecisionLine.NONE, DecisionLine.NONE, Shading.SMOOTH, ShadingMeaning.PROBABILITY);

    /** What points are shown to pull: the boundary as it was before, where there was one. */
    Boundary pulled() {
        return ghost.exists() ? ghost : boundary;
    }

    Classifier with(Boundary otherBoundary) {
        return new Classifier(otherBoundary, average, ghost, shading, meaning);
    }

    Classifier withAverage(Boundary otherAverage) {
        return new Classifier(boundary, otherAverage, ghost, shading, meaning);
    }

    Classifier withGhost(Boundary otherGhost) {
        return new Classifier(boundary, average, otherGhost, shading, meaning);
    }

    Classifier with(Shading otherShading) {
        return new Classifier(boundary, average, ghost, otherShading, meaning);
    }

    Classifier with(ShadingMeaning otherMeaning) {
        return new Classifier(boundary, average, ghost, shading, otherMeaning);
    }
}
