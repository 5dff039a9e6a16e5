package org.sgdviz.session;

/** Whether the curve of a run is to be drawn: what the user wishes, whichever run is in front. */
public enum Visibility {

    /** It is not. */
    HIDDEN,

    /** While a run of the same data set is in front, with which it can be compared. */
    WITH_ITS_DATA,

    /** Beside runs of other data too. */
    ALWAYS
}
