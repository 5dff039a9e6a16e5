package org.sgdviz.ui.view.scatter;

/**
 * A classifier as a scatter plot shows it.
 *
 * @param boundary where it is undecided
 * @param shading how the plane is coloured by it
 * @param meaning what the shading stands for
 */
record Classifier(Boundary boundary, Shading shading, ShadingMeaning meaning) {

    static final Classifier NONE = new Classifier(DecisionLine.NONE, Shading.SMOOTH, ShadingMeaning.PROBABILITY);

    Classifier with(Boundary otherBoundary) {
        return new Classifier(otherBoundary, shading, meaning);
    }

    Classifier with(Shading otherShading) {
        return new Classifier(boundary, otherShading, meaning);
    }

    Classifier with(ShadingMeaning otherMeaning) {
        return new Classifier(boundary, shading, otherMeaning);
    }
}
