package org.sgdviz.ui.view.scatter;

/** How the plane behind the points is coloured by the classifier. */
public enum Shading {
    /** Not at all. */
    NONE,
    /** By probability or score, fading out at the decision line. */
    SMOOTH,
    /** In two colours, by the class that the classifier decides for. */
    DISCRETE
}
