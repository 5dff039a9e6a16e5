package org.sgdviz.ui.app;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sgdviz.data.Extent;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Weights;

/** Sessions to be opened in a window. */
public final class SavedSessions {

    /** The number of updates of a run that takes over a second to make again on a slow machine. */
    public static final int LONG_RUN = 700_000;

    private SavedSessions() {}

    /** Two runs with edits, one a branch of the other, looked at in the past; nothing in the view is as usual. */
    public static Session branched() {
        Run first = new Run(Experiment.TUTORIAL, Experiment.TUTORIAL.data().points());
        train(first, 20);
        first.apply(Setting.LEARNING_RATE.to(0.3));
        first.apply(new RowChange.Add(1.5, -2, 1));
        train(first, 20);
        Run second = Run.branch(first, 30);
        second.apply(Setting.BATCH_SIZE.to(new BatchSize(7)));
        train(second, 15);
        return new Session(
                List.of(
                        new SavedRun(
                                "Größer",
                                3,
                                Visibility.HIDDEN,
                                first.experiment(),
                                40,
                                first.trainer().weights(),
                                false,
                                null),
                        new SavedRun(
                                "Smaller batches",
                                1,
                                Visibility.WITH_ITS_DATA,
                                second.experiment(),
                                45,
                                second.trainer().weights(),
                                false,
                                new Origin(Origin.Kind.BRANCHED, 0, 30))),
                1,
                OptionalLong.of(17),
                new ViewState(
                        ViewState.Shading.DISCRETE,
                        ShownLoss.SQUARED_ERROR,
                        true,
                        false,
                        OptionalDouble.of(240),
                        true,
                        16,
                        new Extent(-4, 4, -3, 3),
                        ViewState.XAxis.UPDATES,
                        null));
    }

    /** One of {@value #LONG_RUN} updates, which is shown at once and verified beside. */
    public static StoredSession longRun() {
        return LongRun.MADE;
    }

    /** Made once, which takes a second. */
    private static final class LongRun {
        static final StoredSession MADE = makeLongRun();
    }

    private static StoredSession makeLongRun() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(Setting.EPOCHS.to(OptionalInt.of(Integer.MAX_VALUE)));
        train(run, LONG_RUN);
        return StoredSession.of(Session.of(SavedRun.of("long", 0, run, null)), List.of(run));
    }

    /** One that takes hours to open. */
    public static Session endless() {
        Experiment experiment = Experiment.of(
                Experiment.TUTORIAL.data(),
                42,
                0,
                Experiment.TUTORIAL.settings().withEpochs(Integer.MAX_VALUE));
        return Session.of(new SavedRun(
                "Long", 0, Visibility.WITH_ITS_DATA, experiment, 20_000_000_000L, new Weights(1, 2, 3), false, null));
    }

    private static void train(Run run, int updates) {
        for (int i = 0; i < updates && run.canStep(); i++) {
            run.step();
        }
        run.publish();
    }
}
