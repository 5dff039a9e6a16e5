package org.sgdviz.ui.background;

/**
 * Something that is done when the program ends because it was told to, by a signal for instance: nobody can be asked
 * any more then, and the toolkit may be gone already. Any thread.
 */
public final class Ending {

    /**
     * How long the program may go on when it has been told to end, in milliseconds: with what the system adds it has
     * ended in two seconds.
     */
    public static final int MOST_MILLIS = 1800;

    private final Thread hook;

    /** Something that is not going to be done before it {@link #listen listens}. */
    public Ending(String name, Runnable action) {
        hook = Threads.daemon(name, action);
    }

    /** Whether the program is ending. */
    public static boolean isUnderWay() {
        Ending none = new Ending("none", () -> {});
        return !none.listen() || none.leave();
    }

    /** Has it done at the end, beside other things; says whether that is still to come, or else it is not done. */
    public boolean listen() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Leaves it undone, unless the program is ending already; says whether it is. */
    public boolean leave() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
