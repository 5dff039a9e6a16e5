package org.sgdviz.session;

/** Whether the user wants the curve of a run to be drawn, whichever run is in front. */
public enum Visibility {

    /** Never. */
    HIDDEN,

    /** While a run of the same data set is in front, with which it can be compared. */
    WITH_ITS_DATA,

    /** Always, even beside runs of other data. */
    ALWAYS
}
