package org.sgdviz.ui.controller;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.file.link.PageLoss;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.TrainingModel;

/**
 * The two losses that the page of a link shows at the end of each epoch, by its own rule and with its three decimals,
 * at the weights in view. They are there for a link's points as long as what is minimized is the page's. FX thread
 * only.
 */
final class PageLosses {

    private final TrainingModel model;
    private final Messages messages;
    private final Label label;
    private final FigurePace pace;
    private @Nullable Points points;
    private Points training = Points.EMPTY;
    private Points test = Points.EMPTY;

    PageLosses(TrainingModel model, Messages messages, Label label) {
        this.model = model;
        this.messages = messages;
        this.label = label;
        this.pace = new FigurePace(model);
    }

    /** Joins it to the window, for good. */
    void bind() {
        label.managedProperty().bind(label.visibleProperty());
        model.time().shown().subscribe(any -> {
            if (pace.isDue()) {
                show();
            }
        });
        model.settings().present().subscribe(any -> show());
        model.points().points().subscribe(any -> show());
        model.transport().playing().subscribe(any -> show());
    }

    private void show() {
        Run run = model.run().get();
        FeatureMap features = run.features();
        Weights weights = model.time().shown().get().update().weights();
        boolean isPages = run.experiment().setup().initialization().link() != null
                || run.experiment().data() instanceof Playground;
        boolean isShown = isPages
                && model.settings().get().objective() == Objective.TANH_SQUARED_ERROR
                && features.isFitted()
                && weights.features() == features.count();
        label.setVisible(isShown);
        if (isShown) {
            split(model.points().points().get().points());
            label.setText(messages.text(
                    "status.page",
                    PageLoss.shown(PageLoss.of(training, features, weights)),
                    PageLoss.shown(PageLoss.of(test, features, weights))));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object, or they have changed
    private void split(Points shown) {
        if (shown != points) {
            points = shown;
            training = shown.only(Role.TRAINING);
            test = shown.only(Role.TEST);
        }
    }
}
