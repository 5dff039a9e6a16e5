package org.sgdviz.ui.view.scatter;

/** What the shading stands for, which depends on the objective that was minimized. */
public enum ShadingMeaning {
    /** The probability of class 1, the logistic function of the score. */
    PROBABILITY,
    /** The score itself, full colour from −1 and 1 on: where hinge loss asks for no more. */
    SCORE
}
