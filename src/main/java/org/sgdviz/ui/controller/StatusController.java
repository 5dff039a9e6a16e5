package org.sgdviz.ui.controller;

import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.NameText;

/** The line at the bottom: the run in figures. */
public final class StatusController {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Verification verified;
    private final NamedUpdate named;
    private final FigurePace updatePace;
    private final FigurePace wrongPace;

    @FXML
    private Label update;

    @FXML
    private Label epoch;

    @FXML
    private Label batchLoss;

    @FXML
    private Label wrong;

    @FXML
    private Label weights;

    @FXML
    private Label equation;

    @FXML
    private Label verification;

    @FXML
    private Button stopVerification;

    public StatusController(
            TrainingModel model, ViewSettings settings, Messages messages, Verification verified, NamedUpdate named) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.verified = verified;
        this.named = named;
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
        model.settings().present().subscribe(any -> showUpdate());
        model.points().points().subscribe(any -> showUpdate());
        settings.shownLoss().subscribe(any -> showUpdate());
        model.transport().playing().subscribe(any -> showAll());
        model.transport().speed().subscribe(any -> showAll());
        stopVerification.managedProperty().bind(stopVerification.visibleProperty());
        verification.managedProperty().bind(verification.textProperty().isNotEmpty());
        verified.state().subscribe(any -> showVerification());
        verified.progress().subscribe(any -> showVerification());
    }

    @FXML
    private void stopVerification() {
        if (verified.state().get() == Verification.State.UNDER_WAY) {
            verified.stop();
        } else {
            verified.resume();
        }
    }

    private void showVerification() {
        Verification.State state = verified.state().get();
        boolean underWay = state == Verification.State.UNDER_WAY;
        boolean left = state == Verification.State.STOPPED || state == Verification.State.FAILED;
        stopVerification.setVisible(underWay || left);
        String does = left ? "verification.resume" : "verification.stop";
        stopVerification.setText(messages.text(does));
        stopVerification.setAccessibleHelp(messages.text(does + ".tip"));
        int percent = (int) Math.max(0, 100 * verified.progress().get());
        verification.setText(messages.text("verification." + state.name(), percent));
    }

    private void showAll() {
        showUpdate();
        showWrong();
    }

    private void showUpdate() {
        Update now = model.time().shown().get().update();
        named.name(now.number());
        update.setText(messages.text("status.update", Figures.count(now.number())));
        epoch.setText(epoch(now.epoch(), model.settings().get().epochs()));
        showBatchLoss(now);
        Weights w = now.weights();
        weights.setText(messages.text(
                "status.weights", Figures.number(w.w0()), Figures.number(w.w1()), Figures.number(w.w2())));
        Names names = model.points().points().get().points().names();
        equation.setText(equation(w, NameText.brief(names.x1()), NameText.brief(names.x2())));
        equation.setAccessibleHelp(equation(w, NameText.within(names.x1()), NameText.within(names.x2())));
    }

    /**
     * The batch's loss, at the weights before its update: what is shown, if it is kept, else what is
     * minimized.
     */
    private void showBatchLoss(Update now) {
        ShownLoss shown = settings.shownLoss().get();
        boolean kept = shown == ShownLoss.SQUARED_ERROR || shown == ShownLoss.ZERO_ONE;
        String name = kept
                ? shown.name()
                : "OBJECTIVE." + model.settings().get().objective().name();
        double value = shown == ShownLoss.SQUARED_ERROR
                ? now.squaredErrorMean()
                : shown == ShownLoss.ZERO_ONE ? now.misclassifiedMean() : now.objectiveMean();
        batchLoss.setText(messages.text("status.batchLoss", messages.text("lossName." + name), Figures.loss(value)));
    }

    private String epoch(long number, OptionalInt end) {
        return end.isPresent()
                ? messages.text("status.epoch.of", Figures.count(number), Figures.count(end.getAsInt()))
                : messages.text("status.epoch", Figures.count(number));
    }

    private String equation(Weights w, String x1, String x2) {
        if (w.w2() != 0) {
            double slope = w.lineSlope();
            double intercept = w.lineIntercept();
            return messages.text(
                    "line.sloped",
                    x1,
                    x2,
                    Figures.coefficient(intercept),
                    slope < 0 ? "\u2212" : "+",
                    Figures.coefficient(Math.abs(slope)));
        }
        return w.w1() == 0
                ? messages.text("line.none")
                : messages.text("line.vertical", x1, Figures.coefficient(-w.w0() / w.w1()));
    }

    private void showWrong() {
        Assessment assessment = model.assessment().get();
        wrong.setText(
                assessment == null || Double.isNaN(assessment.evaluation().accuracy())
                        ? ""
                        : messages.text(
                                "status.wrong",
                                Figures.count(assessment.evaluation().misclassified()),
                                Figures.count(
                                        model.points().points().get().points().size())));
    }
}
