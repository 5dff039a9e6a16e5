package org.sgdviz.ui.app;

import java.util.Map;
import javafx.scene.Parent;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.ClassesController;
import org.sgdviz.ui.controller.Commands;
import org.sgdviz.ui.controller.DataController;
import org.sgdviz.ui.controller.DrawingHost;
import org.sgdviz.ui.controller.FeaturesController;
import org.sgdviz.ui.controller.FileController;
import org.sgdviz.ui.controller.GeneratorController;
import org.sgdviz.ui.controller.HeadlineController;
import org.sgdviz.ui.controller.LensFigure;
import org.sgdviz.ui.controller.LossBinding;
import org.sgdviz.ui.controller.NamedUpdate;
import org.sgdviz.ui.controller.PointsController;
import org.sgdviz.ui.controller.RunNames;
import org.sgdviz.ui.controller.RunsBinding;
import org.sgdviz.ui.controller.ScatterBinding;
import org.sgdviz.ui.controller.SessionCommands;
import org.sgdviz.ui.controller.SplitController;
import org.sgdviz.ui.controller.StatusController;
import org.sgdviz.ui.controller.TrainingController;
import org.sgdviz.ui.controller.TransportController;
import org.sgdviz.ui.controller.ViewMenuController;
import org.sgdviz.ui.controller.WindowController;
import org.sgdviz.ui.controller.evaluation.EvaluationBinding;
import org.sgdviz.ui.controller.noise.NoiseBinding;
import org.sgdviz.ui.controller.prediction.PredictionBinding;
import org.sgdviz.ui.controller.surface.SurfaceBinding;
import org.sgdviz.ui.controller.update.UpdateBinding;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.RateStrip;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.timeline.Timeline;

/** What is seen in the window: its frame, and in it the parts. FX thread. */
final class WindowScene {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Verification verified;
    private final ScatterPlot scatter;
    private final LossChart loss = new LossChart();
    private final RateStrip rate = new RateStrip(loss);
    private final Timeline timeline = new Timeline();
    private final NamedUpdate named = new NamedUpdate();
    private final LensFigure figure = new LensFigure();
    private final Map<Class<?>, Object> ofSidebar;
    private final DraggedWeights dragged;
    private final WindowController frame;
    private final Parent root;

    /** The frame, without its parts yet. */
    WindowScene(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            Verification verified,
            ScatterPlot scatter,
            Commands commands,
            SessionCommands sessions) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.verified = verified;
        this.scatter = scatter;
        dragged = new DraggedWeights(model);
        frame = new WindowController(
                model, settings, messages, sessions::open, commands::openLink, scatter, loss, rate, timeline);
        root = FxmlFile.load(
                "window.fxml",
                messages.bundle(),
                Map.of(
                        WindowController.class, frame,
                        HeadlineController.class, new HeadlineController(model, settings, messages),
                        FileController.class, new FileController(sessions, commands),
                        TransportController.class, new TransportController(model, settings, messages, commands),
                        ViewMenuController.class, new ViewMenuController(settings, messages, commands),
                        StatusController.class,
                                new StatusController(model, settings, messages, verified, named, figure)));
        ofSidebar = Map.of(
                DataController.class, new DataController(model, settings, messages),
                GeneratorController.class, new GeneratorController(model, messages),
                SplitController.class, new SplitController(model, messages),
                ClassesController.class, new ClassesController(model, settings, messages),
                FeaturesController.class, new FeaturesController(model, settings, messages),
                PointsController.class, new PointsController(model, commands),
                TrainingController.class, new TrainingController(model, settings, messages));
    }

    /**
     * Adds the parts, one line each, in the order in which they are polled and drawn. One that can be hidden is made
     * when it is first shown.
     *
     * @param frames asks for a frame
     */
    void addTo(Parts parts, Runnable frames) {
        DrawingHost host = new DrawingHost(frames, settings.textSize().map(Theme::magnification));
        RunNames names = new RunNames(messages);
        parts.add(
                settings.open(Panel.SIDEBAR),
                () -> FxmlFile.part("sidebar.fxml", messages.bundle(), ofSidebar, frame::placeSettings));
        parts.add(new ScatterBinding(model, settings, dragged, scatter, host).bind());
        parts.add(new LossBinding(model, settings, messages, names, named, loss, rate, timeline, host).bind());
        parts.add(
                settings.open(Panel.UPDATE),
                () -> new UpdateBinding(
                                model,
                                settings,
                                messages,
                                scatter,
                                frames,
                                System::nanoTime,
                                lens -> frame.placeLens(lens, Panel.UPDATE))
                        .bind());
        parts.add(
                settings.open(Panel.SURFACE),
                () -> new SurfaceBinding(
                                model, settings, dragged, messages, host, lens -> frame.placeLens(lens, Panel.SURFACE))
                        .bind());
        parts.add(
                settings.open(Panel.NOISE),
                () -> new NoiseBinding(
                                model,
                                settings,
                                dragged,
                                figure,
                                messages,
                                host,
                                lens -> frame.placeLens(lens, Panel.NOISE))
                        .bind());
        parts.add(
                settings.open(Panel.EVALUATION),
                () -> new EvaluationBinding(
                                model, settings, messages, frames, lens -> frame.placeLens(lens, Panel.EVALUATION))
                        .bind());
        parts.add(
                settings.open(Panel.PREDICTION),
                () -> new PredictionBinding(model, settings, messages, scatter, loss, frames, frame::placeStrip)
                        .bind());
        parts.add(
                RunsBinding.isShown(model, settings),
                () -> new RunsBinding(model, verified, settings, messages, names, frame::placeRuns).bind());
    }

    /** What is dragged into place in one of its plots. */
    DraggedWeights dragged() {
        return dragged;
    }

    /** The frame, in which notices are shown. */
    WindowController frame() {
        return frame;
    }

    /** All of it. */
    Parent root() {
        return root;
    }
}
