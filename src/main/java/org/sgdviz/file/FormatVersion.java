package org.sgdviz.file;

import org.sgdviz.data.Playground;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.ViewState.XAxis;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Initialization;

/**
 * Which version of the session format a session needs: 1, unless there is something in it that version 1 cannot say. So
 * whatever an older program can open, it can open.
 */
final class FormatVersion {

    /** The version from which on the end, a run's name and the speed may be absent, and the view has more fields. */
    static final int TWO = 2;

    private FormatVersion() {}

    /** The lowest version that can say all of it. */
    static int neededBy(Session session) {
        boolean one = session.hasOneNumerics()
                && !needsVersionTwo(session.view())
                && session.runs().stream().noneMatch(FormatVersion::needsVersionTwo);
        return one ? 1 : TWO;
    }

    /** The lowest version that can say all of it, with the progress of its long runs. */
    static int neededBy(StoredSession stored) {
        return stored.curves().values().stream().anyMatch(CurvesJson::needsVersionTwo)
                ? TWO
                : neededBy(stored.session());
    }

    private static boolean needsVersionTwo(ViewState view) {
        return view.speed().isEmpty()
                || needsVersionTwo(view.shownLoss())
                || view.xAxis() != XAxis.UPDATES
                || view.equalScales() != null;
    }

    /** Whether version 1 does not know this loss. */
    static boolean needsVersionTwo(ShownLoss loss) {
        return loss != ShownLoss.OBJECTIVE && loss != ShownLoss.SQUARED_ERROR;
    }

    /** In version 1 a run that is called by its number has no name of its own. */
    private static boolean needsVersionTwo(SavedRun run) {
        return (run.name() != null && Session.isNumberedName(run.name()))
                || run.average() != null
                || needsVersionTwo(run.experiment());
    }

    private static boolean needsVersionTwo(Experiment experiment) {
        Hyperparameters settings = experiment.settings();
        return experiment.setup().start() != null
                || !experiment.setup().split().isNone()
                || experiment.data() instanceof Playground
                || !experiment.setup().initialization().equals(Initialization.UNIFORM)
                || FeaturesJson.needsVersionTwo(experiment.features())
                || SettingJson.ALL.rows().stream().anyMatch(setting -> setting.needsVersionTwoIn(settings))
                || experiment.edits().stream().anyMatch(EditJson::needsVersionTwo);
    }
}
