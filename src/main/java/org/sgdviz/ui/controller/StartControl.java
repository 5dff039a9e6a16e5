package org.sgdviz.ui.controller;

import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Initialization.Rule;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.view.control.BackButton;

/** The list of what the initial weights are; another choice is a new run. Given weights are none of them. */
final class StartControl {

    private final TrainingModel model;
    private final ComboBox<Rule> box;
    private final BackButton back;

    private StartControl(TrainingModel model, ComboBox<Rule> box, BackButton back) {
        this.model = model;
        this.box = box;
        this.back = back;
    }

    /** Has a list show and set the initial weights of the run in front, and a button set the usual ones. */
    static void bind(TrainingModel model, ComboBox<Rule> box, BackButton back, Messages messages) {
        StartControl control = new StartControl(model, box, back);
        box.getItems().setAll(Rule.values());
        box.setConverter(new Choices<>(messages, "initialization"));
        box.setPromptText(messages.text("initialization.given"));
        back.explain(messages.text("initialization.back"));
        box.setOnAction(event -> control.choose(box.getValue()));
        back.setOnAction(event -> control.choose(Rule.UNIFORM));
        model.run().subscribe(run -> control.show(run.experiment().setup()));
        model.latest().subscribe(any -> control.show(model.experiment().setup())); // whose start an edit may set
    }

    private void show(Setup setup) {
        Rule rule = setup.start() == null ? setup.initialization().rule() : null;
        if (box.getValue() != rule) {
            box.setValue(rule);
        }
        back.setVisible(rule != Rule.UNIFORM);
    }

    private void choose(@Nullable Rule rule) {
        Setup present = model.experiment().setup();
        boolean isShown = present.start() == null && present.initialization().rule() == rule;
        if (rule != null && !isShown) {
            model.changeSetup(setup -> setup.withInitialization(
                            setup.initialization().rule() == rule ? setup.initialization() : of(rule))
                    .withStart(null));
        }
    }

    private static Initialization of(Rule rule) {
        return new Initialization(rule, null);
    }
}
