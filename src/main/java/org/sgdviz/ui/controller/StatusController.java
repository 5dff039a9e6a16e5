package org.sgdviz.ui.controller;

import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.sgdviz.data.Names;
import org.sgdviz.run.Update;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;

/** The line at the bottom: the run in figures. */
public final class StatusController {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Verification verified;
    private final WritingPace updatePace = new WritingPace(System::nanoTime);
    private final WritingPace lossPace = new WritingPace(System::nanoTime);

    @FXML
    private Label update;

    @FXML
    private Label epoch;

    @FXML
    private Label loss;

    @FXML
    private Label accuracy;

    @FXML
    private Label weights;

    @FXML
    private Label equation;

    @FXML
    private Label verification;

    public StatusController(
            TrainingModel model, ViewSettings settings, Messages messages, Verification verified) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.verified = verified;
    }

    @FXML
    private void initialize() {
        model.time().shown().subscribe(any -> {
            if (updatePace.isDue(flickers())) {
                showUpdate();
            }
        });
        model.assessment().subscribe(any -> {
            if (lossPace.isDue(flickers())) {
                showLoss();
            }
        });
        model.settings().present().subscribe(any -> showUpdate());
        model.points().points().subscribe(any -> showUpdate());
        settings.shownLoss().subscribe(any -> showLoss());
        model.transport().playing().subscribe(any -> showAll());
        model.transport().speed().subscribe(any -> showAll());
        verification.managedProperty().bind(verification.textProperty().isNotEmpty());
        verified.state().subscribe(any -> showVerification());
        verified.progress().subscribe(any -> showVerification());
    }

    private void showVerification() {
        Verification.State state = verified.state().get();
        int percent = (int) Math.max(0, 100 * verified.progress().get());
        verification.setText(messages.text("verification." + state.name(), percent));
    }

    /** Whether the figures change faster than anybody reads. */
    private boolean flickers() {
        boolean follows = !model.time().isPast() || model.time().filming().get();
        return follows
                && model.transport().playing().get()
                && model.transport().speed().get() > WritingPace.A_SECOND;
    }

    private void showAll() {
        showUpdate();
        showLoss();
    }

    private void showUpdate() {
        Update now = model.time().shown().get().update();
        update.setText(messages.text("status.update", Figures.count(now.number())));
        epoch.setText(epoch(now.epoch(), model.settings().get().epochs()));
        Weights w = now.weights();
        weights.setText(messages.text(
                "status.weights", Figures.number(w.w0()), Figures.number(w.w1()), Figures.number(w.w2())));
        equation.setText(equation(w, model.points().points().get().points().names()));
    }

    private String epoch(long number, OptionalInt end) {
        return end.isPresent()
                ? messages.text("status.epoch.of", Figures.count(number), Figures.count(end.getAsInt()))
                : messages.text("status.epoch", Figures.count(number));
    }

    private String equation(Weights w, Names names) {
        if (w.w2() != 0) {
            double slope = w.lineSlope();
            double intercept = w.lineIntercept();
            return messages.text(
                    "line.sloped",
                    names.x1(),
                    names.x2(),
                    Figures.loss(intercept),
                    slope < 0 ? "\u2212" : "+",
                    Figures.loss(Math.abs(slope)));
        }
        return w.w1() == 0
                ? messages.text("line.none")
                : messages.text("line.vertical", names.x1(), Figures.loss(-w.w0() / w.w1()));
    }

    /** The loss and the accuracy of the whole data: of an update alone they would only flicker. */
    private void showLoss() {
        Assessment assessment = model.assessment().get();
        String name = lossName(messages, model, settings);
        double value = assessment == null
                ? Double.NaN
                : settings.shownLoss().get().of(assessment.evaluation());
        loss.setText(messages.text("status.loss", name, Figures.loss(value)));
        accuracy.setText(
                assessment == null || Double.isNaN(assessment.evaluation().accuracy())
                        ? ""
                        : messages.text(
                                "status.accuracy",
                                Figures.percent(assessment.evaluation().accuracy()),
                                Figures.count(assessment.evaluation().misclassified())));
    }

    /** What the loss that is shown is called, with what is minimized where that is another. */
    static String lossName(Messages messages, TrainingModel model, ViewSettings settings) {
        ShownLoss shown = settings.shownLoss().get();
        String minimized = messages.text(
                "lossName.OBJECTIVE." + model.settings().get().objective().name());
        String name = shown == ShownLoss.OBJECTIVE ? minimized : messages.text("lossName." + shown.name());
        return name.equals(minimized) ? name : messages.text("lossName.reported", name, minimized);
    }
}
