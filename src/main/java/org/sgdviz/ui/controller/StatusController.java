package org.sgdviz.ui.controller;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.run.Update;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.FigureLabel;

/** The line at the bottom: the run in figures. */
public final class StatusController {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final StatusWords words;
    private final Verification verified;
    private final NamedUpdate named;
    private final LensFigure figure;
    private final FigurePace updatePace;
    private final FigurePace wrongPace;

    @FXML
    private FigureLabel update;

    @FXML
    private FigureLabel epoch;

    @FXML
    private FigureLabel rate;

    @FXML
    private FigureLabel batchLoss;

    @FXML
    private FigureLabel wrong;

    @FXML
    private Label page;

    @FXML
    private FigureLabel lens;

    @FXML
    private FigureLabel weights;

    @FXML
    private FigureLabel equation;

    @FXML
    private Label verification;

    @FXML
    private Button stopVerification;

    public StatusController(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            Verification verified,
            NamedUpdate named,
            LensFigure figure) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.words = new StatusWords(messages);
        this.verified = verified;
        this.named = named;
        this.figure = figure;
        this.updatePace = new FigurePace(model);
        this.wrongPace = new FigurePace(model);
    }

    @FXML
    private void initialize() {
        model.time().shown().subscribe(any -> {
            if (updatePace.isDue()) {
                showUpdate();
            }
        });
        model.assessment().subscribe(any -> {
            if (wrongPace.isDue()) {
                showWrong();
            }
        });
        model.settings().present().subscribe(any -> showAll());
        model.points().points().subscribe(any -> showAll());
        model.run().subscribe(any -> showAll());
        settings.shownLoss().subscribe(any -> showAll());
        model.transport().playing().subscribe(any -> showAll());
        model.transport().speed().subscribe(any -> showAll());
        figure.text().subscribe(this::showLens);
        lens.reserve(words.widestDirection());
        new PageLosses(model, messages, page).bind();
        new VerificationStatus(verified, messages, verification, stopVerification).bind();
    }

    private void showLens(String text) {
        lens.setText(text);
        lens.setVisible(!text.isEmpty());
        lens.setManaged(!text.isEmpty());
    }

    private void showAll() {
        reserve();
        showUpdate();
        showWrong();
    }

    private void showUpdate() {
        Moment moment = model.time().shown().get();
        Update now = moment.update();
        FeatureMap features = moment.features();
        named.name(now.number());
        update.setText(words.update(now.number()));
        epoch.setText(words.epoch(now.epoch(), model.settings().get().epochs()));
        rate.setText(words.rate(now.rate()));
        ShownLoss shown = settings.shownLoss().get();
        double loss = shown == ShownLoss.SQUARED_ERROR
                ? now.squaredErrorMean()
                : shown == ShownLoss.ZERO_ONE ? now.misclassifiedMean() : now.objectiveMean();
        batchLoss.setText(
                now.number() == 0 ? words.noBatch(shown, objective()) : words.batchLoss(shown, objective(), loss));
        Names names = model.points().points().get().points().names();
        weights.setText(words.weights(features, now.weights(), names));
        weights.setAccessibleHelp(
                features.equals(FeatureMap.PLANE) ? null : words.fullWeights(features, now.weights(), names));
        equation.setText(words.equation(features, now.weights(), names));
        equation.setAccessibleHelp(words.fullEquation(features, now.weights(), names));
    }

    /**
     * Keeps the room of each figure, whatever its digits: what depends on the data and the settings changes only with
     * them.
     */
    private void reserve() {
        Points points = model.points().points().get().points();
        update.reserve(words.widestUpdate());
        long now = model.time().shown().get().update().epoch();
        epoch.reserve(words.widestEpoch(now, model.settings().get().epochs()));
        boolean varies = !model.settings().get().method().hasConstantRate();
        rate.setVisible(varies);
        rate.setManaged(varies);
        rate.reserve(words.widestRate());
        batchLoss.reserve(words.widestBatchLoss(objective()));
        wrong.reserve(words.wrong(points.size(), points.size()));
        FeatureMap features = model.time().shown().get().features();
        weights.reserve(words.widestWeights(features, points.names()));
        equation.reserve(words.widestEquation(features, points.names()));
    }

    private String objective() {
        return model.settings().get().objective().name();
    }

    private void showWrong() {
        Assessment assessment = model.assessment().get();
        boolean known =
                assessment != null && !Double.isNaN(assessment.evaluation().accuracy());
        wrong.setText(
                known
                        ? words.wrong(
                                assessment.evaluation().misclassified(),
                                model.points()
                                        .points()
                                        .get()
                                        .points()
                                        .only(Role.TRAINING)
                                        .size())
                        : "");
    }
}
