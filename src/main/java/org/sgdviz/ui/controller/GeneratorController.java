package org.sgdviz.ui.controller;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.TrainingModel;

/** The parameters of generated data; others begin one more run. */
public final class GeneratorController {

    private final TrainingModel model;
    private final Messages messages;

    /** What was generated last. */
    private Synthetic present = Synthetic.TUTORIAL;

    @FXML
    private TextField samples;

    @FXML
    private TextField spread;

    @FXML
    private Label spreadLabel;

    @FXML
    private TextField seed;

    @FXML
    private TextField factor;

    @FXML
    private Node factorBox;

    public GeneratorController(TrainingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Parse parse = new Parse();
        Field<Integer> samplesField = field(
                samples,
                text -> parse.whole(text, 1),
                String::valueOf,
                n -> new Synthetic(present.shape(), n, present.spread(), present.factor(), present.seed()));
        Field<Double> spreadField = field(
                spread,
                parse::atLeastZero,
                Numbers::setting,
                s -> new Synthetic(present.shape(), present.samples(), s, present.factor(), present.seed()));
        Field<Double> factorField = field(
                factor,
                parse::factor,
                Numbers::setting,
                f -> new Synthetic(present.shape(), present.samples(), present.spread(), f, present.seed()));
        Field<Integer> seedField = field(
                seed,
                text -> parse.whole(text, 0),
                String::valueOf,
                s -> new Synthetic(present.shape(), present.samples(), present.spread(), present.factor(), s));
        factorBox.managedProperty().bind(factorBox.visibleProperty());
        Runnable show = () -> {
            if (model.experiment().data() instanceof Synthetic now) {
                present = now;
            }
            samplesField.show(present.samples());
            spreadField.show(present.spread());
            seedField.show(present.seed());
            factorField.show(present.factor());
            spreadLabel.setText(messages.text(present.shape() == Shape.BLOBS ? "data.spread" : "data.noise"));
            factorBox.setVisible(present.shape() == Shape.CIRCLES);
        };
        model.run().subscribe(any -> show.run());
        model.problem().subscribe(problem -> {
            if (problem != null) { // what could not be made is not what there is
                show.run();
            }
        });
    }

    /** A field for one of the parameters. */
    private <T> Field<T> field(
            TextField text, Function<String, T> parse, Function<T, String> format, Function<T, Synthetic> with) {
        return new Field<>(text, parse, format, value -> model.open(with.apply(value)));
    }
}
