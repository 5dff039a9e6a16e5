package org.sgdviz.ui.app;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.ui.controller.Commands;
import org.sgdviz.ui.controller.DataController;
import org.sgdviz.ui.controller.Keys;
import org.sgdviz.ui.controller.Messages;
import org.sgdviz.ui.controller.PlotBinding;
import org.sgdviz.ui.controller.StatusController;
import org.sgdviz.ui.controller.TrainingController;
import org.sgdviz.ui.controller.TransportController;
import org.sgdviz.ui.controller.ViewController;
import org.sgdviz.ui.controller.WindowController;
import org.sgdviz.ui.model.PointFiles;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.Worker;
import org.sgdviz.ui.view.LossChart;
import org.sgdviz.ui.view.ScatterPlot;

/** The composition root: makes the model, the plots and the controllers, and joins them in one window. FX thread. */
public final class MainWindow implements Commands, AutoCloseable {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Experiment first;
    private final ShownLoss shownFirst;
    private final Messages messages = new Messages();
    private final Problems problems = new Problems(messages);
    private final ViewSettings settings = new ViewSettings();
    private final ScatterPlot scatter = new ScatterPlot();
    private final LossChart loss = new LossChart();
    private final ExecutorService trainers = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "trainer");
        created.setDaemon(true);
        return created;
    });
    private final TrainingModel model;
    private final PointFiles files;
    private final FrameLoop frames;

    /**
     * Fills a stage, which the caller shows.
     *
     * @param preset what to show first; null for the first screen
     */
    public MainWindow(Stage stage, @Nullable Experiment preset) {
        this.stage = stage;
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        first = preset == null ? Preset.OVERLAP.experiment() : preset;
        shownFirst = preset == null ? ShownLoss.OBJECTIVE : ShownLoss.SQUARED_ERROR;
        settings.shownLoss().set(shownFirst);
        model = new TrainingModel(first, this::train);
        files = new PointFiles(model, problems::tell);
        PlotBinding binding = new PlotBinding(model, settings, messages, scatter, loss);
        frames = new FrameLoop(model::isBusy, () -> {
            model.poll();
            binding.poll();
        });
        model.setOnWork(frames::request);
        scatter.setOnStale(frames::request);
        loss.setOnStale(frames::request);
        Scene scene = new Scene(load(), WIDTH, HEIGHT);
        Theme.dress(scene, settings);
        Tips.showIn(scene);
        binding.bind();
        model.points().recentEdits().subscribe(scatter::setRecentEdits);
        new Keys(model, settings, this, scatter).listenTo(scene);
        frames.add(scatter::draw);
        frames.add(loss::draw);
        model.problem().subscribe(sentence -> {
            if (sentence != null) {
                problems.tell(sentence);
            }
        });
        prepare(scene);
    }

    private Parent load() {
        return FxmlFile.load(
                "window.fxml",
                messages.bundle(),
                Map.of(
                        WindowController.class, new WindowController(model, messages, files, scatter, loss),
                        TransportController.class, new TransportController(model, settings, messages, this),
                        DataController.class, new DataController(model, settings, messages, this),
                        TrainingController.class, new TrainingController(model, messages),
                        ViewController.class, new ViewController(settings, messages, this),
                        StatusController.class, new StatusController(model, settings, messages, this)));
    }

    private void prepare(Scene scene) {
        problems.setOwner(stage);
        stage.setTitle(messages.text("title"));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.iconifiedProperty().subscribe(this::drawOnlyWhenSeen);
        stage.showingProperty().subscribe(this::drawOnlyWhenSeen);
        stage.outputScaleXProperty().subscribe(frames::request);
        stage.setOnShown(event -> scatter.requestFocus());
    }

    private void drawOnlyWhenSeen() {
        frames.setSeen(stage.isShowing() && !stage.isIconified());
    }

    private Worker train(Run run) {
        TrainingTask task = new TrainingTask(run);
        task.setOnFailed(event -> problems.unexpected(task.getException()));
        trainers.execute(task);
        return task;
    }

    @Override
    public void open() {
        File file = chooser().showOpenDialog(stage);
        if (file != null) {
            files.open(file.toPath());
        }
    }

    @Override
    public void save() {
        FileChooser chooser = chooser();
        chooser.setInitialFileName("points.csv");
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            files.save(file.toPath());
        }
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.text("data.csv"), "*.csv", "*.tsv", "*.txt"),
                        new FileChooser.ExtensionFilter(messages.text("data.all"), "*.*"));
        return chooser;
    }

    @Override
    public void fit() {
        scatter.fit();
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void resetAll() {
        settings.reset();
        settings.shownLoss().set(shownFirst);
        model.speed().set(TrainingModel.ONE_A_FRAME);
        model.open(first);
    }

    @Override
    public void help() {
        HelpDialog.show(stage, messages);
    }

    /** What the window shows and does: for tests, which look at it as the user does. */
    public TrainingModel model() {
        return model;
    }

    /** What the window shows and how, as {@link #model()}. */
    public ViewSettings settings() {
        return settings;
    }

    /** Whether the window is being brought up to date: false while nothing goes on, or nobody can see it. */
    boolean isDrawing() {
        return frames.isRunning();
    }

    /** Ends all threads of the window. */
    @Override
    public void close() {
        frames.stop();
        model.close();
        files.close();
        scatter.dispose();
        loss.dispose();
        trainers.shutdown();
    }
}
