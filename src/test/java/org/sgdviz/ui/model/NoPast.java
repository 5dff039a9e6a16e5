package org.sgdviz.ui.model;

/** Edits in a present that has no past: each is made at once. */
final class NoPast implements Edits {

    @Override
    public void make(Runnable edit) {
        edit.run();
    }

    @Override
    public boolean begins() {
        return false;
    }

    @Override
    public boolean defer(Runnable action) {
        return false;
    }
}
