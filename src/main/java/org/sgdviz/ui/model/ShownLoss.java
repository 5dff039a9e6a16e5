package org.sgdviz.ui.model;

/** Which loss the window shows, mean per example. What is minimized is another matter. */
public enum ShownLoss {
    /** The objective: what is minimized. */
    OBJECTIVE,
    /** The squared error of the probability: what the tutorial reports. */
    SQUARED_ERROR
}
