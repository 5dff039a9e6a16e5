package org.sgdviz.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Points;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Rerun;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/**
 * Opens a session beside the window: reads it, and carries out its runs again or, where they are long and the file has
 * their progress, shows them by that. Its progress is the share of the updates that are made. Fails with a {@link
 * org.sgdviz.data.Explained} exception if the file is bad or its runs do not fit into memory.
 */
final class SessionTask extends Task<SessionTask.Opened> {

    private static final int UPDATES_PER_REPORT = 1 << 14;

    private final @Nullable Path file;
    private @Nullable StoredSession stored;
    private double done;
    private double all;

    /**
     * A session whose runs can be shown.
     *
     * @param runs the runs, in its order
     * @param differing the indices of runs that did not come out as they were saved
     * @param unverified by their indices, those of the runs that were not made from their start
     */
    record Opened(Session session, List<Run> runs, List<Integer> differing, Map<Integer, ResumedRun> unverified) {}

    /** Of a file. */
    SessionTask(Path file) {
        this.file = file;
    }

    /** Of a session that has been read. */
    SessionTask(StoredSession stored) {
        this.file = null;
        this.stored = stored;
    }

    @Override
    protected Opened call() throws Exception {
        StoredSession contents = stored;
        if (contents == null && file != null) {
            contents = SessionFile.readAll(file);
        }
        if (contents == null) {
            throw new IllegalStateException("there is no session to open");
        }
        Session read = contents.session();
        all = read.runs().stream().mapToDouble(SavedRun::updates).sum();
        IdentityHashMap<DataSource, Points> data = new IdentityHashMap<>();
        List<Run> runs = new ArrayList<>();
        List<Integer> differing = new ArrayList<>();
        Map<Integer, ResumedRun> unverified = new TreeMap<>();
        for (int i = 0; i < read.runs().size(); i++) {
            SavedRun saved = read.runs().get(i);
            Points points = data.computeIfAbsent(saved.experiment().data(), DataSource::points);
            SavedCurves progress = contents.curvesOf(i);
            ResumedRun resumed = progress != null && saved.isOfKnownNumerics()
                    ? ResumedRun.of(saved.record(), points, progress, System::nanoTime)
                    : null; // other numerics do not go on from there as those did
            Origin origin = saved.origin();
            Run parent = origin != null && origin.isBranch() ? runs.get(origin.run()) : null;
            long shared = origin == null ? 0 : origin.update();
            if (resumed != null) {
                if (parent != null) {
                    resumed.branchedFrom(parent, shared);
                }
                unverified.put(i, resumed);
                runs.add(resumed.run());
                done += saved.updates();
                continue;
            }
            Rerun rerun = new Rerun(saved.record(), points, System::nanoTime);
            boolean faithful = rerun.carryOut(this::isToStop);
            if (isCancelled()) {
                throw new CancellationException();
            }
            if (!faithful) {
                rerun.endHere();
                differing.add(i);
            } else if (parent != null && origin != null && !differing.contains(origin.run())) {
                rerun.run().shareSeconds(parent, shared);
            }
            runs.add(rerun.run());
        }
        return new Opened(read, runs, differing, unverified);
    }

    /** Asked before each update. */
    private boolean isToStop() {
        done++;
        if (done % UPDATES_PER_REPORT == 0) {
            updateProgress(done, all);
        }
        return isCancelled();
    }
}
