package org.sgdviz.ui.app;

import java.util.List;
import java.util.OptionalLong;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;

/** The session among the README's files: overlapping blobs, trained, and a branch of it with a larger learning rate. */
final class SampleSession {

    static final String FILE = "branched.sgd.json";

    private static final int UPDATES = 360;
    private static final int BRANCHED_AT = 140;

    private SampleSession() {}

    /** Makes it: always the same, by the numerics that there were when it was made first. */
    static Session make() {
        Setup setup = new Setup(
                        new Synthetic(Shape.BLOBS, 400, 1.0, Synthetic.DEFAULT_FACTOR, 0),
                        342,
                        Setup.DEFAULT_SHUFFLE_SEED)
                .withNumerics(Numerics.LITERAL);
        Run first = new Run(new Experiment(setup, Hyperparameters.TUTORIAL.withLearningRate(0.03)));
        train(first);
        Run second = Run.branch(first, BRANCHED_AT);
        second.apply(Setting.LEARNING_RATE.to(0.3));
        train(second);
        SavedRun small = SavedRun.of("\u03b1 0.03", 0, first, null);
        Origin origin = new Origin(Origin.Kind.BRANCHED, 0, BRANCHED_AT);
        SavedRun large = SavedRun.of("\u03b1 0.3 from update " + BRANCHED_AT + " on", 1, second, origin);
        return new Session(List.of(small, large), 1, OptionalLong.empty(), ViewState.DEFAULT);
    }

    private static void train(Run run) {
        while (run.trainer().update() < UPDATES && run.canStep()) {
            run.step();
        }
        run.publish();
    }
}
