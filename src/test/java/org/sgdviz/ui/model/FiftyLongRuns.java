package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Replay;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.RetainedSize;
import org.sgdviz.run.Run;
import org.sgdviz.run.RunRecord;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.sgd.BatchSize;

/**
 * A program that keeps as many runs of 10⁸ updates as a list may have, and then prints how many there are, how many
 * updates the shortest has and how many bytes they take. With the argument "all" every run makes all of its updates;
 * else the first does, and the others go on from the first one's curves, as those of a session do, for long enough to
 * have all that a run ever keeps.
 */
final class FiftyLongRuns {

    private static final long UPDATES = 100_000_000;

    /** More than the ring of a run holds. */
    private static final long AFTER_CURVES = 150_000;

    private static final int UPDATES_PER_PUBLICATION = 1 << 16;

    private static final Experiment ENDLESS = Experiment.of(
            Experiment.TUTORIAL.data(),
            42,
            0,
            Experiment.TUTORIAL.settings().withBatchSize(new BatchSize(1)).withoutEnd());

    private FiftyLongRuns() {}

    public static void main(String[] args) throws IllegalAccessException {
        boolean all = List.of(args).contains("all");
        try (Lesson lesson = new Lesson(ENDLESS)) {
            Runs runs = lesson.model.runs();
            train(lesson, UPDATES);
            Run first = lesson.model.run().get();
            SavedCurves curves = ResumedRun.curvesOf(first, UPDATES - AFTER_CURVES);
            while (runs.entries().size() < RunList.MOST) {
                int before = runs.entries().size();
                Run next = all ? new Run(ENDLESS) : resumed(first, curves);
                runs.addRestarted(next, lesson.model.points().listOf(next), false);
                train(lesson, UPDATES);
                if (runs.entries().size() != before + 1) {
                    break;
                }
            }
            long shortest = runs.entries().stream()
                    .mapToLong(each -> each.run().history().size())
                    .min()
                    .orElseThrow();
            List<Run> kept = new ArrayList<>(runs.steps().held());
            runs.entries().forEach(each -> kept.add(each.run()));
            System.out.println(
                    runs.entries().size() + " runs of " + shortest + " updates in " + RetainedSize.of(kept) + " bytes");
        }
        System.exit(0);
    }

    /** One that stands behind the curves. */
    private static Run resumed(Run whole, SavedCurves curves) {
        long updates = curves.checkpoint().update() + 1;
        RunRecord record = new RunRecord(
                ENDLESS,
                updates,
                new Replay(whole.recording()).at(updates).update().weights(),
                false);
        ResumedRun resumed = ResumedRun.of(record, ENDLESS.data().points(), curves, System::nanoTime);
        if (resumed == null) {
            throw new IllegalStateException("these are not the curves of that run");
        }
        return resumed.run();
    }

    private static void train(Lesson lesson, long updates) {
        Run run = lesson.model.run().get();
        for (long update = run.trainer().update(); update < updates; update++) {
            run.step();
            if (update % UPDATES_PER_PUBLICATION == 0) {
                run.publish();
            }
        }
        run.publish();
        lesson.model.poll();
    }
}
