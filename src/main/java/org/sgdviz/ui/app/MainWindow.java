package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.file.RecentFiles;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.Session;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.controller.Commands;
import org.sgdviz.ui.controller.Keys;
import org.sgdviz.ui.controller.dialog.FileChoosers;
import org.sgdviz.ui.controller.dialog.Notices;
import org.sgdviz.ui.controller.dialog.PlaygroundLinks;
import org.sgdviz.ui.controller.dialog.PointsChooser;
import org.sgdviz.ui.controller.dialog.Problems;
import org.sgdviz.ui.controller.dialog.SessionDialogs;
import org.sgdviz.ui.document.PointFiles;
import org.sgdviz.ui.document.SessionDocument;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/**
 * The composition root: makes the model, what is beside it, and the {@link Parts parts} of one window, and joins
 * them. FX thread.
 */
public final class MainWindow implements AutoCloseable {

    private final Stage stage;
    private final Messages messages = new Messages();
    private final Problems problems = new Problems(messages);
    private final Notices notices = new Notices();
    private final ViewSettings settings = new ViewSettings();
    private final ScatterPlot scatter = new ScatterPlot();
    private final Parts parts = new Parts();
    private final FrameLoop frames = new FrameLoop(this::isBusy, this::poll, parts, problems::unexpected);
    private final Trainers trainers = new Trainers(problems, frames::request);
    private final FirstScreen first;
    private final WindowMemory memory;
    private final TrainingModel model;
    private final PointFiles files;
    private final FileChoosers choosers;
    private final SessionDocument document;
    private final SessionDialogs sessions;
    private final Safeguard safeguard;

    /**
     * Fills a stage, which the caller shows.
     *
     * @param preset what to show first; null for the first screen
     * @param state the folder where the window saves its session by itself, and notes recent files; null: nowhere
     */
    public MainWindow(Stage stage, @Nullable Experiment preset, @Nullable Path state) {
        this(stage, preset, state, System::nanoTime);
    }

    /** Fills a stage as the other constructor does, with another clock, in nanoseconds from any time. */
    MainWindow(Stage stage, @Nullable Experiment preset, @Nullable Path state, LongSupplier nanoTime) {
        this.stage = stage;
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        first = FirstScreen.of(preset);
        settings.shownLoss().set(first.shownLoss());
        memory = new WindowMemory(stage, settings, state);
        memory.recallSettings();
        model = new TrainingModel(first.experiment(), trainers, nanoTime);
        files = new PointFiles(
                model,
                messages,
                problems::tell,
                sentence -> notices.remarkOfData(sentence, messages.text("notice.read")));
        choosers = new FileChoosers(stage, messages, memory.folder());
        document = new SessionDocument(
                new SessionModel(model, settings, new PlaneInView(scatter)), messages, problems::tell);
        sessions = new SessionDialogs(
                stage,
                model,
                document,
                files,
                messages,
                choosers,
                notices,
                this::begin,
                state == null ? null : new RecentFiles(state));
        safeguard = new Safeguard(state, model, document, messages, problems, notices, sessions);
        watchModel();
        stage.setScene(scene());
        prepareStage();
    }

    private void watchModel() {
        model.run().addListener(any -> notices.forgetData());
        model.setOnWork(frames::request);
        model.setOnFailed(() -> trainers.tellAgain(model.run().get()));
        model.problem().subscribe(problem -> {
            if (problem != null) {
                problems.tell(
                        problem instanceof Explained explained
                                ? messages.text(explained)
                                : messages.text("data.noMemory"));
            }
        });
    }

    private Scene scene() {
        PlaygroundLinks links = new PlaygroundLinks(stage, model, messages, notices, problems::tell);
        links.bind();
        Commands commands = new WindowCommands(
                stage,
                messages,
                new PointsChooser(choosers, files),
                links,
                scatter,
                () -> first.reset(model, settings, scatter));
        WindowScene seen = new WindowScene(model, settings, messages, document.verified(), scatter, commands, sessions);
        notices.bind(seen.frame());
        sessions.bind();
        seen.addTo(parts, frames::request);
        Scene scene = Theme.scene(seen.root(), WindowPlace.WIDTH, WindowPlace.HEIGHT, settings);
        Tips.showIn(scene);
        new Keys(model, settings, commands, sessions, scatter, seen.dragged()).listenTo(scene);
        return scene;
    }

    private void prepareStage() {
        problems.setOwner(stage);
        memory.place();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        PictureMemory.watch(
                stage.widthProperty(),
                stage.heightProperty(),
                stage.outputScaleXProperty(),
                Runtime.getRuntime().maxMemory(),
                heap -> problems.tell(messages.text("problem.tooLarge", Numbers.count(heap >> 20))));
        stage.iconifiedProperty().subscribe(this::drawOnlyWhenSeen);
        stage.showingProperty().subscribe(this::drawOnlyWhenSeen);
        stage.outputScaleXProperty().subscribe(frames::request);
        stage.setOnShown(event -> {
            memory.setLeastSize();
            scatter.requestFocus();
            safeguard.start(frames);
        });
    }

    private void drawOnlyWhenSeen() {
        frames.setSeen(stage.isShowing() && !stage.isIconified());
    }

    private boolean isBusy() {
        return model.isBusy();
    }

    private void poll() {
        model.transport().frame();
        model.poll();
        document.work().poll();
        safeguard.note();
    }

    private void begin() {
        first.begin(model, settings, scatter);
        safeguard.saveNow(); // so that what was given up is not offered
    }

    /** Opens a file: a session, or points. */
    public void open(Path file) {
        sessions.open(file);
    }

    /** What the window shows and does: for tests, which look at it as the user does. */
    public TrainingModel model() {
        return model;
    }

    /** What is saved, as {@link #model()}. */
    Session session() {
        return document.present();
    }

    /** Who is asked for files, as {@link #model()}. */
    FileChoosers choosers() {
        return choosers;
    }

    /** What the window shows and how, as {@link #model()}. */
    public ViewSettings settings() {
        return settings;
    }

    /** The parts of the window, as {@link #model()}. */
    Parts parts() {
        return parts;
    }

    /** Whether the window is being brought up to date: false while nothing goes on, or nobody can see it. */
    boolean isDrawing() {
        return frames.isRunning();
    }

    /** Ends all threads of the window. */
    @Override
    public void close() {
        memory.beginClosing();
        problems.close();
        frames.stop();
        safeguard.close();
        memory.close();
        document.close();
        model.close();
        files.close();
        parts.close();
        trainers.close();
    }
}
