package org.sgdviz.ui.document;

/** Whether the program is ending because it was told to, by a signal for instance: nobody can be asked any more. */
public final class Ending {

    private Ending() {}

    /** Whether that is under way, so that the toolkit may be gone already. Any thread. */
    public static boolean isUnderWay() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
