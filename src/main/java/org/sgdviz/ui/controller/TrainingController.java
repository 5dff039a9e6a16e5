package org.sgdviz.ui.controller;

import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.LadderSlider;
import org.sgdviz.ui.view.control.Section;

/** The settings of training. Each acts at once, while training; only the seeds begin a new run. */
public final class TrainingController {

    /** The usual learning rates: the slider's rungs. */
    private static final double[] ALPHAS = {0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100};

    private final TrainingModel model;
    private final ViewSettings view;
    private final Messages messages;
    private final UsualSettings usual;

    @FXML
    private Section trainingSection;

    @FXML
    private Section methodSection;

    @FXML
    private TextField alpha;

    @FXML
    private LadderSlider alphaSlider;

    @FXML
    private TextField batch;

    @FXML
    private LadderSlider batchSlider;

    @FXML
    private ComboBox<Objective> objective;

    @FXML
    private ComboBox<Shuffling> shuffling;

    @FXML
    private TextField epochs;

    @FXML
    private TextField initSeed;

    @FXML
    private TextField shuffleSeed;

    public TrainingController(TrainingModel model, ViewSettings view, Messages messages) {
        this.model = model;
        this.view = view;
        this.messages = messages;
        this.usual = new UsualSettings(model.experiment(), messages);
    }

    @FXML
    private void initialize() {
        Parse parse = new Parse();
        Field<Double> alphaField =
                new Field<>(alpha, parse::positive, Numbers::setting, model.settings()::setLearningRate);
        Field<BatchSize> batchField =
                new Field<>(batch, parse::batchSize, BatchSize::toString, model.settings()::setBatchSize);
        Field<OptionalInt> epochsField =
                new Field<>(epochs, parse::end, TrainingController::end, model.settings()::setEpochs);
        alphaSlider.setLadder(Math::log10, ALPHAS);
        alphaSlider.setOnChosen(model.settings()::setLearningRate);
        batchSlider.setOnChosen(rows -> model.settings().setBatchSize(new BatchSize((int) rows)));
        alphaSlider.heldProperty().subscribe(this::hold);
        batchSlider.heldProperty().subscribe(this::hold);
        objective.getItems().setAll(Objective.values());
        objective.setConverter(new Choices<>(messages, "objective"));
        objective.setOnAction(event -> model.settings().setObjective(objective.getValue()));
        shuffling.getItems().setAll(Shuffling.values());
        shuffling.setConverter(new Choices<>(messages, "shuffling"));
        shuffling.setOnAction(event -> model.settings().setShuffling(shuffling.getValue()));
        objective.showingProperty().subscribe(this::choosing);
        shuffling.showingProperty().subscribe(this::choosing);
        model.points().points().subscribe(set -> showBatchLadder(set.points().size()));
        model.settings().present().subscribe(settings -> {
            alphaField.show(settings.learningRate());
            alphaSlider.show(settings.learningRate());
            batchField.show(settings.batchSize());
            showBatch(settings);
            epochsField.show(settings.epochs());
            objective.setValue(settings.objective());
            shuffling.setValue(settings.shuffling());
        });
        initialiseSeeds(parse);
        trainingSection.openProperty().bindBidirectional(view.open(Panel.TRAINING));
        methodSection.openProperty().bindBidirectional(view.open(Panel.METHOD));
        model.settings().present().subscribe(any -> noteUnusual());
        model.run().subscribe(any -> noteUnusual());
    }

    private void noteUnusual() {
        trainingSection.setNote(usual.training(model.settings().get()));
        methodSection.setNote(usual.method(model.settings().get(), model.experiment()));
    }

    private void choosing(boolean open) {
        if (open) {
            model.settings().beginGesture();
        } else {
            model.settings().endGesture();
        }
    }

    private void hold(boolean held) {
        if (held) {
            model.settings().hold();
        } else {
            model.settings().release();
        }
    }

    private static String end(OptionalInt epochs) {
        return epochs.isPresent() ? String.valueOf(epochs.getAsInt()) : "";
    }

    private void initialiseSeeds(Parse parse) {
        Field<Integer> init = new Field<>(
                initSeed,
                text -> parse.whole(text, 0),
                String::valueOf,
                seed -> model.reseed(seed, model.experiment().shuffleSeed()));
        Field<Integer> shuffle = new Field<>(
                shuffleSeed,
                text -> parse.whole(text, 0),
                String::valueOf,
                seed -> model.reseed(model.experiment().initSeed(), seed));
        model.run().subscribe(run -> {
            Experiment experiment = run.experiment();
            init.show(experiment.initSeed());
            shuffle.show(experiment.shuffleSeed());
        });
    }

    /** Powers of two below the number of points, then all. */
    private void showBatchLadder(int n) {
        int powers = 1;
        while (powers < 30 && 1 << powers < n) {
            powers++;
        }
        double[] rungs = new double[powers + 1];
        for (int k = 0; k < powers; k++) {
            rungs[k] = 1 << k;
        }
        rungs[powers] = BatchSize.ALL.rows();
        int all = powers;
        batchSlider.setLadder(rows -> Math.min(all, Math.log(rows) / Math.log(2)), rungs);
        showBatch(model.settings().get());
    }

    private void showBatch(Hyperparameters settings) {
        batchSlider.show(settings.batchSize().rows());
    }
}
