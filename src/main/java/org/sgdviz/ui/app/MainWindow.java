package org.sgdviz.ui.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.RecentFiles;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.session.Session;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.controller.Commands;
import org.sgdviz.ui.controller.DataController;
import org.sgdviz.ui.controller.FileController;
import org.sgdviz.ui.controller.HeadlineController;
import org.sgdviz.ui.controller.Keys;
import org.sgdviz.ui.controller.LossBinding;
import org.sgdviz.ui.controller.NamedUpdate;
import org.sgdviz.ui.controller.RunNames;
import org.sgdviz.ui.controller.RunsBinding;
import org.sgdviz.ui.controller.ScatterBinding;
import org.sgdviz.ui.controller.StatusController;
import org.sgdviz.ui.controller.TrainingController;
import org.sgdviz.ui.controller.TransportController;
import org.sgdviz.ui.controller.ViewMenuController;
import org.sgdviz.ui.controller.WindowController;
import org.sgdviz.ui.controller.dialog.FileChoosers;
import org.sgdviz.ui.controller.dialog.LeftoverOffer;
import org.sgdviz.ui.controller.dialog.NoticeBar;
import org.sgdviz.ui.controller.dialog.Notices;
import org.sgdviz.ui.controller.dialog.PointsChooser;
import org.sgdviz.ui.controller.dialog.Problems;
import org.sgdviz.ui.controller.dialog.SessionDialogs;
import org.sgdviz.ui.document.Autosaver;
import org.sgdviz.ui.document.PointFiles;
import org.sgdviz.ui.document.SessionDocument;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.Showing;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.Worker;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.runs.RunListView;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.timeline.Timeline;

/** The composition root: makes the model, the plots and the controllers, and joins them in one window. FX thread. */
public final class MainWindow implements Commands, AutoCloseable {

    private final Stage stage;
    private final Experiment first;
    private final ShownLoss shownFirst;
    private final Messages messages = new Messages();
    private final Problems problems = new Problems(messages);
    private final ViewSettings settings = new ViewSettings();
    private final ScatterPlot scatter = new ScatterPlot();
    private final LossChart loss = new LossChart();
    private final Timeline timeline = new Timeline();
    private final RunListView runs = new RunListView();
    private final ExecutorService trainers = Threads.single("trainer");
    private final TrainingModel model;
    private final PointFiles files;
    private final FileChoosers choosers;
    private final PointsChooser chooser;
    private final FrameLoop frames;
    private final SessionDocument document;
    private final Notices notices = new Notices();
    private final NamedUpdate named = new NamedUpdate();
    private final SessionDialogs sessions;
    private final LeftoverOffer offer;
    private final @Nullable Autosaver autosaver;
    private final WindowMemory memory;

    /** Of runs whose training has ended with an error, which. */
    private final Map<Run, Throwable> failures = new WeakHashMap<>();

    /**
     * Fills a stage, which the caller shows.
     *
     * @param preset what to show first; null for the first screen
     * @param state the folder where the window saves its session by itself, and notes recent files; null: nowhere
     */
    public MainWindow(Stage stage, @Nullable Experiment preset, @Nullable Path state) {
        this(stage, preset, state, System::nanoTime);
    }

    /** The same with another clock, in nanoseconds from any time. */
    MainWindow(Stage stage, @Nullable Experiment preset, @Nullable Path state, LongSupplier nanoTime) {
        this.stage = stage;
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> problems.unexpected(error));
        first = preset == null ? Preset.OVERLAP.experiment() : preset;
        shownFirst = preset == null ? ShownLoss.OBJECTIVE : ShownLoss.SQUARED_ERROR;
        settings.shownLoss().set(shownFirst);
        memory = new WindowMemory(stage, settings, state);
        memory.recallSettings();
        model = new TrainingModel(first, this::train, nanoTime);
        files = new PointFiles(model, messages, problems::tell, sentence -> notices.showOfData(remarkBar(sentence)));
        model.run().addListener(any -> notices.forgetData());
        choosers = new FileChoosers(stage, messages, memory.folder());
        chooser = new PointsChooser(choosers, files);
        document = new SessionDocument(
                new SessionModel(model, settings, new ShownPart(scatter)), messages, problems::tell);
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
        autosaver = state == null
                ? null
                : new Autosaver(state, this::toBeAutosaved, messages, problems::tell, this::remark);
        ScatterBinding points = new ScatterBinding(model, settings, scatter);
        RunNames names = new RunNames(messages);
        LossBinding curves = new LossBinding(model, settings, messages, names, named, loss, timeline);
        RunsBinding listed = new RunsBinding(model, document.verified(), messages, names, runs);
        frames = new FrameLoop(
                model::isBusy,
                () -> {
                    model.transport().frame();
                    model.poll();
                    points.poll();
                    curves.poll();
                    listed.poll();
                    document.work().poll();
                },
                problems::unexpected);
        model.setOnWork(frames::request);
        model.setOnFailed(this::tellFailureAgain);
        scatter.setOnStale(frames::request);
        loss.setOnStale(frames::request);
        timeline.setOnStale(frames::request);
        Scene scene = Theme.scene(load(), WindowPlace.WIDTH, WindowPlace.HEIGHT, settings);
        offer = new LeftoverOffer(sessions, document, notices, messages);
        settings.textSize().subscribe(pixels -> magnify(Theme.plotText(pixels.intValue()) / ViewState.USUAL_TEXT));
        Tips.showIn(scene);
        points.bind();
        curves.bind();
        listed.bind();
        new Keys(model, settings, this, sessions, scatter).listenTo(scene);
        frames.add(scatter::draw);
        frames.add(loss::draw);
        frames.add(timeline::draw);
        model.problem().subscribe(problem -> {
            if (problem != null) {
                problems.tell(
                        problem instanceof Explained explained
                                ? messages.text(explained)
                                : messages.text("data.noMemory"));
            }
        });
        PictureMemory.watch(
                stage.widthProperty(),
                stage.heightProperty(),
                stage.outputScaleXProperty(),
                Runtime.getRuntime().maxMemory(),
                heap -> problems.tell(messages.text("problem.tooLarge", Numbers.count(heap >> 20))));
        prepare(scene);
    }

    /** What is drawn grows with the texts of the plots. */
    private void magnify(double times) {
        scatter.setMagnification(times);
        loss.setMagnification(times);
        timeline.setMagnification(times);
    }

    /** Says something that needs no answer, until it has been read. */
    private void remark(String sentence) {
        notices.show(remarkBar(sentence));
    }

    private NoticeBar remarkBar(String sentence) {
        return new NoticeBar("remark", sentence).button(messages.text("notice.read"), () -> notices.show(null));
    }

    private void tellOfUnreadable(String sentence) {
        notices.tellBeside("unreadable", sentence, messages.text("notice.read"));
    }

    /** What the autosave saves: nothing before something has been done. */
    private @Nullable LiveSession toBeAutosaved() {
        return document.isBegun() ? document.live() : null;
    }

    private Parent load() {
        WindowController frame =
                new WindowController(model, settings, messages, sessions::open, scatter, loss, timeline, runs);
        Parent root = FxmlFile.load(
                "window.fxml",
                messages.bundle(),
                Map.of(
                        WindowController.class, frame,
                        HeadlineController.class, new HeadlineController(model, settings, messages),
                        FileController.class, new FileController(sessions, this),
                        TransportController.class, new TransportController(model, settings, messages, this),
                        DataController.class, new DataController(model, settings, messages, this),
                        TrainingController.class, new TrainingController(model, settings, messages),
                        ViewMenuController.class, new ViewMenuController(settings, messages, this),
                        StatusController.class,
                                new StatusController(model, settings, messages, document.verified(), named)));
        notices.bind(frame);
        sessions.bind();
        return root;
    }

    private void prepare(Scene scene) {
        problems.setOwner(stage);
        stage.setScene(scene);
        memory.place();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.iconifiedProperty().subscribe(this::drawOnlyWhenSeen);
        stage.showingProperty().subscribe(this::drawOnlyWhenSeen);
        stage.outputScaleXProperty().subscribe(frames::request);
        stage.setOnShown(event -> {
            memory.setLeastSize();
            scatter.requestFocus();
            if (autosaver != null) {
                autosaver.start();
                frames.onceDrawn(() -> autosaver.find(left -> offer.offer(left, autosaver), this::tellOfUnreadable));
            }
        });
    }

    private void drawOnlyWhenSeen() {
        frames.setSeen(stage.isShowing() && !stage.isIconified());
    }

    private Worker train(Run run) {
        TrainingTask task = new TrainingTask(run);
        task.setOnFailed(event -> tellFailure(run, task.getException()));
        trainers.execute(task);
        return task;
    }

    private void tellFailure(Run run, Throwable failure) {
        failures.put(run, failure);
        problems.unexpected("problem.training", failure, run.history().size());
        frames.request(); // what plays has stopped
    }

    /** Something was asked of a run whose training has failed. */
    private void tellFailureAgain() {
        Run run = model.run().get();
        Throwable failure = failures.get(run);
        if (failure != null) { // else it is about to be told
            tellFailure(run, failure);
        }
    }

    @Override
    public void open() {
        chooser.open();
    }

    @Override
    public void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void save() {
        chooser.save();
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
    public void reset() {
        Showing former = new Showing(settings, model.transport());
        resetView();
        model.reset(first, former);
    }

    private void begin() {
        resetView();
        model.begin(first);
        if (autosaver != null) {
            autosaver.saveNow(); // so that what was given up is not offered
        }
    }

    private void resetView() {
        settings.reset();
        scatter.fit();
        settings.shownLoss().set(shownFirst);
        model.transport().setAutomatic();
    }

    @Override
    public void help() {
        HelpDialog.show(stage, messages);
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
        offer.decline();
        if (autosaver != null) {
            autosaver.close();
        }
        memory.close();
        document.close();
        model.close();
        files.close();
        scatter.dispose();
        loss.dispose();
        trainers.shutdown();
    }
}
