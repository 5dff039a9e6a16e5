package org.sgdviz.ui.model;

/** How edits are made to the run in front as it is shown. FX thread only. */
interface Edits {

    /** Makes an edit: at once, or as soon as there is a run to make it to. */
    void make(Runnable edit);

    /** Whether the edit that is being made just now is the one for which the run in front was branched off. */
    boolean begins();

    /** Takes an action that must come after edits that still wait; where none do, it is not taken. */
    boolean defer(Runnable action);
}
