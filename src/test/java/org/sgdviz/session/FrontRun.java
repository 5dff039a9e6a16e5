package org.sgdviz.session;

/** The run in front of a session. */
public final class FrontRun {

    private FrontRun() {}

    /** That run. */
    public static SavedRun of(Session session) {
        return session.runs().get(session.front());
    }
}
