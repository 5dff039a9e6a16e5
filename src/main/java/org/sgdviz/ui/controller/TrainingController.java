package org.sgdviz.ui.controller;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Curvature;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.text.Parse;
import org.sgdviz.ui.model.CurvatureModel;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.SettingsModel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.BackButton;
import org.sgdviz.ui.view.control.LadderMarks;
import org.sgdviz.ui.view.control.LadderSlider;
import org.sgdviz.ui.view.control.Section;

/** The settings of training. Each acts at once, while training; only the seeds begin a new run. */
public final class TrainingController implements Part {

    /** The usual learning rates: the slider's rungs. */
    private static final double[] ALPHAS = {0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100};

    private final TrainingModel model;
    private final ViewSettings view;
    private final Messages messages;
    private final UsualSettings usual;
    private final ToolForm tools;
    private final CurvatureModel curvature;
    private final Map<Panel, Section> sections = new EnumMap<>(Panel.class);

    @FXML
    private Section trainingSection;

    @FXML
    private Section methodSection;

    @FXML
    private Section scheduleSection;

    @FXML
    private Section epochsSection;

    @FXML
    private Section penaltiesSection;

    @FXML
    private Section startSection;

    @FXML
    private TextField alpha;

    @FXML
    private LadderSlider alphaSlider;

    @FXML
    private LadderMarks alphaMarks;

    @FXML
    private TextField batch;

    @FXML
    private LadderSlider batchSlider;

    @FXML
    private ComboBox<Objective> objective;

    @FXML
    private ComboBox<Shuffling> shuffling;

    @FXML
    private ComboBox<Batching> batching;

    @FXML
    private VBox tool;

    @FXML
    private VBox optimizer;

    @FXML
    private VBox schedule;

    @FXML
    private VBox stopping;

    @FXML
    private VBox penalties;

    @FXML
    private BackButton alphaBack;

    @FXML
    private BackButton batchBack;

    @FXML
    private BackButton objectiveBack;

    @FXML
    private BackButton shufflingBack;

    @FXML
    private BackButton batchingBack;

    @FXML
    private BackButton epochsBack;

    @FXML
    private TextField epochs;

    @FXML
    private ComboBox<Initialization.Rule> initialization;

    @FXML
    private BackButton initializationBack;

    @FXML
    private TextField initSeed;

    @FXML
    private TextField shuffleSeed;

    public TrainingController(TrainingModel model, ViewSettings view, Messages messages) {
        this.model = model;
        this.view = view;
        this.messages = messages;
        this.usual = new UsualSettings(model.experiment(), messages);
        this.tools = new ToolForm(model, messages);
        this.curvature = new CurvatureModel(model);
    }

    @FXML
    private void initialize() {
        Parse parse = new Parse();
        tool.getChildren().add(tools.node());
        SettingTable<SettingControl<?>> controls = controls(parse);
        alphaSlider.setLadder(Math::log10, ALPHAS);
        alphaMarks.setSlider(alphaSlider);
        alphaMarks.setTips(messages.text("training.guaranteed.tip"), messages.text("training.present.tip"));
        curvature.curvature().subscribe(this::mark);
        model.points().points().subscribe(set -> {
            BatchLadder.show(batchSlider, set.points().size());
            controls.of(Setting.BATCH_SIZE).show(model.settings().get());
        });
        model.settings().present().subscribe(settings -> controls.rows().forEach(control -> control.show(settings)));
        initialiseSeeds(parse);
        sections.put(Panel.TRAINING, trainingSection);
        sections.put(Panel.METHOD, methodSection);
        sections.put(Panel.SCHEDULE, scheduleSection);
        sections.put(Panel.EPOCHS, epochsSection);
        sections.put(Panel.PENALTIES, penaltiesSection);
        sections.put(Panel.START, startSection);
        sections.forEach((panel, section) -> section.openProperty().bindBidirectional(view.open(panel)));
        model.settings().present().subscribe(any -> noteUnusual());
        model.run().subscribe(any -> noteUnusual());
    }

    /** Below which learning rate descent by the full gradient is sure to go down, and by the curvature just here. */
    private void mark(@Nullable Curvature found) {
        if (found == null || found.bound() == 0) {
            alphaMarks.clear();
        } else {
            alphaMarks.show(
                    found.guaranteedBelow(),
                    messages.text("training.guaranteed", Numbers.setting(brief(found.guaranteedBelow()))),
                    2 / found.present());
        }
    }

    private static double brief(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    @Override
    public void poll() {
        curvature.poll();
    }

    @Override
    public boolean draw() {
        return curvature.isBusy();
    }

    @Override
    public void close() {
        curvature.close();
    }

    private SettingTable<SettingControl<?>> controls(Parse parse) {
        SettingsModel settings = model.settings();
        BackWords back = new BackWords(model.experiment().settings(), messages);
        Choices<Objective> objectives = new Choices<>(messages, "objective");
        objectives.explain(objective, "objective.tip.");
        return SettingTable.of(
                SettingControl.field(settings, Setting.LEARNING_RATE, alpha, parse::positive, Numbers::setting)
                        .with(alphaSlider, rate -> rate, rate -> rate)
                        .with(alphaBack, back),
                SettingControl.field(settings, Setting.BATCH_SIZE, batch, parse::batchSize, BatchSize::toString)
                        .with(batchSlider, BatchSize::rows, rows -> new BatchSize((int) rows))
                        .with(batchBack, back),
                SettingControl.choice(settings, Setting.OBJECTIVE, objective, Objective.values(), objectives)
                        .with(objectiveBack, back),
                SettingControl.choice(
                                settings,
                                Setting.SHUFFLING,
                                shuffling,
                                Shuffling.values(),
                                new Choices<>(messages, "shuffling"))
                        .with(shufflingBack, back),
                SettingControl.field(settings, Setting.EPOCHS, epochs, parse::end, TrainingController::end)
                        .with(epochsBack, back),
                rule(Setting.OPTIMIZER, optimizer),
                rule(Setting.SCHEDULE, schedule),
                rule(Setting.WARM_UP, schedule),
                rule(Setting.PENALTY, penalties),
                rule(Setting.CLIPPING, penalties),
                SettingControl.choice(
                                settings,
                                Setting.BATCHING,
                                batching,
                                Batching.values(),
                                new Choices<>(messages, "batching"))
                        .with(batchingBack, back),
                rule(Setting.STOPPING, stopping));
    }

    private <T> SettingControl<T> rule(Setting<T> setting, VBox place) {
        RuleForm<T> form = new RuleForm<>(model.settings(), setting, messages, tools);
        place.getChildren().add(form.node());
        return SettingControl.rule(model.settings(), form, setting);
    }

    private void noteUnusual() {
        sections.forEach((panel, section) ->
                section.setNote(usual.of(panel, model.settings().get(), model.experiment())));
    }

    private static String end(OptionalInt epochs) {
        return epochs.isPresent() ? String.valueOf(epochs.getAsInt()) : "";
    }

    private void initialiseSeeds(Parse parse) {
        StartControl.bind(model, initialization, initializationBack, messages);
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
}
