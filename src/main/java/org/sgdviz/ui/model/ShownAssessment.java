package org.sgdviz.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Points;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.Evaluation;

/** The assessment of what is shown: the weights in view, or their average, on the points in view. FX thread only. */
final class ShownAssessment implements AutoCloseable {

    /** Above so many points misclassified ones are not outlined; up to it finding them takes a few microseconds. */
    private static final int MOST_OUTLINED = 5000;

    private final Front front;
    private final SettingsModel settings;
    private final PointsModel points;
    private final TimeMachine time;
    private final Assessor assessor = new Assessor();
    private final ReadOnlyObjectWrapper<@Nullable Assessment> assessment = new ReadOnlyObjectWrapper<>();

    ShownAssessment(Front front, SettingsModel settings, PointsModel points, TimeMachine time) {
        this.front = front;
        this.settings = settings;
        this.points = points;
        this.time = time;
        front.run().addListener(any -> assessment.set(null));
    }

    /** Asks for an assessment of what is shown now, and shows the last that is finished. */
    void poll() {
        Run run = front.run().get();
        Moment moment = time.shown().get();
        assessor.keepUp(new Assessor.Request(
                run,
                run.experiment(),
                points.points().get().points(),
                moment.features(),
                settings.get(),
                moment.update().weights(),
                moment.average(),
                run.history().epochs().epochs(),
                !time.isPast() && front.isCaughtUp()));
        Assessment result = assessor.latest();
        if (result != null && result.run().equals(run)) {
            assessment.set(result);
        }
    }

    /** The indices of the points that are classified wrongly; null where there are too many points to outline any. */
    int @Nullable [] misclassified(double threshold) {
        Points shown = points.points().get().points();
        Moment moment = time.shown().get();
        return shown.size() > MOST_OUTLINED
                ? null
                : Evaluation.misclassified(shown, moment.features(), moment.learned(), threshold);
    }

    /** The last assessment; null until there is one. */
    ReadOnlyObjectProperty<@Nullable Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    boolean isBusy() {
        return assessor.isBusy();
    }

    @Override
    public void close() {
        assessor.close();
    }
}
