package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.TilePane;
import org.sgdviz.data.Names;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.FeaturesModel;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.FeatureThumbnail;
import org.sgdviz.ui.view.control.Section;

/** What of a point is weighed: a toggle for each feature, and whether they are standardized. Each makes a new run. */
public final class FeaturesController {

    private final TrainingModel model;
    private final FeaturesModel features;
    private final ViewSettings view;
    private final FeatureWords words;
    private final UsualSettings usual;
    private final Map<Feature, ToggleButton> toggles = new EnumMap<>(Feature.class);

    @FXML
    private Section section;

    @FXML
    private TilePane choices;

    @FXML
    private CheckBox standardize;

    @FXML
    private Label outgrown;

    /** Without its FXML yet; what is in the model now is what is usual. */
    public FeaturesController(TrainingModel model, ViewSettings view, Messages messages) {
        this.model = model;
        this.features = new FeaturesModel(model);
        this.view = view;
        this.words = new FeatureWords(messages);
        this.usual = new UsualSettings(model.experiment(), messages);
    }

    @FXML
    private void initialize() {
        section.openProperty().bindBidirectional(view.open(Panel.FEATURES));
        for (Feature feature : Feature.values()) {
            ToggleButton toggle = toggle(feature);
            toggles.put(feature, toggle);
            choices.getChildren().add(toggle);
        }
        standardize.setOnAction(event -> features.setStandardized(standardize.isSelected()));
        outgrown.managedProperty().bind(outgrown.visibleProperty());
        outgrown.visibleProperty().bind(features.outgrown());
        model.run().subscribe(any -> showPresent());
        model.points().points().subscribe(set -> name(set.points().names()));
    }

    private ToggleButton toggle(Feature feature) {
        ToggleButton toggle = new ToggleButton("", new FeatureThumbnail(feature::at));
        toggle.setId("feature" + feature.name());
        toggle.setContentDisplay(ContentDisplay.TOP);
        toggle.setMnemonicParsing(false);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.getStyleClass().add("feature");
        toggle.setAccessibleHelp(words.tip(feature));
        toggle.setOnAction(event -> features.choose(feature, toggle.isSelected()));
        return toggle;
    }

    private void name(Names names) {
        toggles.forEach((feature, toggle) -> toggle.setText(words.name(feature, names)));
    }

    private void showPresent() {
        FeatureMap present = model.experiment().features();
        List<Feature> chosen = new ArrayList<>(present.features());
        toggles.forEach((feature, toggle) -> toggle.setSelected(chosen.contains(feature)));
        standardize.setSelected(present.isStandardized());
        section.setNote(usual.features(model.experiment()));
    }
}
