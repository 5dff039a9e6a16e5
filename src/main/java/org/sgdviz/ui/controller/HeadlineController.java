package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.sgdviz.sgd.Average;
import org.sgdviz.sgd.Evaluation;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;

/**
 * The figures that the last row reads: how the weights in view, or their average where there is one, do on all training
 * rows, and how far training has come.
 */
public final class HeadlineController {

    private static final String NOTHING = "\u2013";

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final LossNames names;
    private final FigurePace lossPace;
    private final FigurePace epochPace;

    @FXML
    private Label headlineLoss;

    /** What is drawn in its place where it is not what is minimized: a longer name, and therefore smaller. */
    @FXML
    private Label headlineOtherName;

    @FXML
    private Label headlineOtherLoss;

    @FXML
    private Label headlineAccuracy;

    @FXML
    private Label headlineEpoch;

    /** What says that the figures are an average's. */
    @FXML
    private Label headlineAverage;

    public HeadlineController(TrainingModel model, ViewSettings settings, Messages messages) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.names = new LossNames(model, settings, messages);
        this.lossPace = new FigurePace(model);
        this.epochPace = new FigurePace(model);
    }

    @FXML
    private void initialize() {
        headlineAverage.managedProperty().bind(headlineAverage.visibleProperty());
        headlineEpoch.setAccessibleHelp(messages.text("headline.epoch.tip"));
        model.assessment().subscribe(any -> {
            if (lossPace.isDue()) {
                showLoss();
            }
        });
        model.time().shown().subscribe(any -> {
            if (epochPace.isDue()) {
                showEpoch();
            }
        });
        settings.shownLoss().subscribe(any -> showLoss());
        model.settings().present().subscribe(any -> showLoss());
        model.transport().playing().subscribe(any -> showAll());
        model.transport().speed().subscribe(any -> showAll());
    }

    private void showAll() {
        showLoss();
        showEpoch();
    }

    /** The loss and the accuracy of the whole data: of an update alone they would only flicker. */
    private void showLoss() {
        Assessment assessment = model.assessment().get();
        double value =
                assessment == null ? Double.NaN : settings.shownLoss().get().of(assessment.evaluation());
        String figure = Numbers.loss(value);
        headlineLoss.setText(
                names.isMinimized()
                        ? messages.text("headline.loss", figure)
                        : messages.text("headline.otherLoss", names.name(), figure));
        headlineOtherName.setText(names.name());
        headlineOtherLoss.setText(figure);
        headlineLoss.setContentDisplay(names.isMinimized() ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
        headlineLoss.setAccessibleHelp(messages.text("headline.loss.tip", names.shown()));
        boolean known =
                assessment != null && !Double.isNaN(assessment.evaluation().accuracy());
        String accuracy = known ? Numbers.percent(assessment.evaluation().accuracy()) : NOTHING;
        Evaluation test = assessment == null ? null : assessment.test();
        headlineAccuracy.setText(
                test == null
                        ? messages.text("headline.accuracy", accuracy)
                        : messages.text("headline.accuracy.test", accuracy, Numbers.percent(test.accuracy())));
        headlineAccuracy.setAccessibleHelp(
                messages.text(test == null ? "headline.accuracy.tip" : "headline.accuracy.test.tip"));
        showAverage(assessment == null ? null : assessment.average());
    }

    private void showAverage(@Nullable Average average) {
        headlineAverage.setVisible(average != null);
        if (average != null) {
            String since = Numbers.count(average.since());
            headlineAverage.setText(messages.text("headline.average", since));
            headlineAverage.setAccessibleHelp(messages.text("headline.average.tip", since));
        }
    }

    private void showEpoch() {
        headlineEpoch.setText(messages.text(
                "headline.epoch",
                Numbers.count(model.time().shown().get().update().epoch())));
    }
}
