package org.sgdviz.ui.controller;

import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.TrainingModel;

/** Which points are held out; another split of the present points begins one more run. */
public final class SplitController {

    private static final double USUAL_FRACTION = 0.25;

    private final TrainingModel model;
    private final Messages messages;

    /** How test points were drawn last, for when they are again. */
    private Holdout.Drawn last = new Holdout.Drawn(USUAL_FRACTION, Holdout.Drawn.DEFAULT_SEED, false);

    @FXML
    private TextField testShare;

    @FXML
    private TextField validationShare;

    @FXML
    private Node seedBox;

    @FXML
    private TextField splitSeed;

    @FXML
    private Node anewBox;

    @FXML
    private Button splitAnew;

    @FXML
    private CheckBox stratified;

    @FXML
    private Label refusal;

    @FXML
    private Label splitCounts;

    /** Without its FXML yet. */
    public SplitController(TrainingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Parse parse = new Parse();
        Field<Double> test = new Field<>(
                testShare,
                text -> legal(parse.factor(text), this::withTest),
                Numbers::setting,
                fraction -> model.split(withTest(fraction)));
        Field<Double> validation = new Field<>(
                validationShare,
                text -> legal(parse.factor(text), any -> present().withValidationFraction(any)),
                Numbers::setting,
                fraction -> model.split(present().withValidationFraction(fraction)));
        Field<Integer> seed = new Field<>(
                splitSeed,
                text -> legal(parse.whole(text, 0), this::withSeed),
                String::valueOf,
                value -> model.split(withSeed(value)));
        stratified.setOnAction(event -> stratify());
        splitAnew.setOnAction(event -> model.splitAnew());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        for (Node node : List.of(seedBox, anewBox, stratified, splitCounts, refusal)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.run().subscribe(any -> {
            last = drawn(present());
            test.show(testFraction(present()));
            validation.show(present().validationFraction());
            refusal.setText("");
            seed.show(drawn(present()).seed());
            stratified.setSelected(drawn(present()).stratified());
            boolean isDrawn = present().holdout() instanceof Holdout.Drawn;
            seedBox.setVisible(isDrawn);
            stratified.setVisible(isDrawn);
            anewBox.setVisible(!present().isNone());
        });
        model.points().points().subscribe(set -> count(set.points()));
    }

    private Split present() {
        return model.experiment().setup().split();
    }

    /** Says how many points there are of each role, as they are now. */
    private void count(Points points) {
        boolean held = points.partition() != null;
        splitCounts.setVisible(held);
        if (held) {
            String training = Numbers.count(points.only(Role.TRAINING).size());
            String validation = Numbers.count(points.only(Role.VALIDATION).size());
            String test = Numbers.count(points.only(Role.TEST).size());
            splitCounts.setText(
                    present().validationFraction() == 0
                            ? messages.text("split.counts", training, test)
                            : messages.text("split.counts.validation", training, validation, test));
        }
    }

    private void stratify() {
        Holdout.Drawn now = drawn(present());
        Split other = present().withHoldout(new Holdout.Drawn(now.fraction(), now.seed(), stratified.isSelected()));
        try {
            legal(0, any -> other);
            refusal.setText("");
            model.split(other);
        } catch (IllegalValueException e) {
            stratified.setSelected(now.stratified());
            refusal.setText(messages.text(e));
        }
    }

    /** Makes sure that the points shown can be split so. */
    private <T> T legal(T value, Function<T, Split> split) {
        split.apply(value)
                .require(
                        model.points().points().get().points(),
                        model.experiment().shuffleSeed());
        return value;
    }

    private Split withTest(double fraction) {
        Holdout.Drawn now = drawn(present());
        return present()
                .withHoldout(
                        fraction == 0 ? Holdout.NOTHING : new Holdout.Drawn(fraction, now.seed(), now.stratified()));
    }

    private Split withSeed(int seed) {
        Holdout.Drawn now = drawn(present());
        return present().withHoldout(new Holdout.Drawn(now.fraction(), seed, now.stratified()));
    }

    /** How test points are drawn, or would be. */
    private Holdout.Drawn drawn(Split split) {
        return split.holdout() instanceof Holdout.Drawn drawn ? drawn : last;
    }

    private static double testFraction(Split split) {
        if (split.holdout() instanceof Holdout.AfterFirst first) {
            return (100 - first.percent()) / 100; // as short as the percentage is
        }
        return split.holdout() instanceof Holdout.Drawn drawn ? drawn.fraction() : 0;
    }
}
