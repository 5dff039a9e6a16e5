package org.sgdviz.ui.controller;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Experiment;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.Situation;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.UndoHistory;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.HeadRow;
import org.sgdviz.ui.view.LossChart;
import org.sgdviz.ui.view.PlotColumn;
import org.sgdviz.ui.view.RunListView;
import org.sgdviz.ui.view.ScatterPlot;
import org.sgdviz.ui.view.SidebarColumn;
import org.sgdviz.ui.view.Timeline;

/** The window's frame: places the plots, and says above them how the run stands. */
public final class WindowController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass INVITATION = PseudoClass.getPseudoClass("invitation");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    /** How much of the window's width the sidebar takes at most. */
    private static final double SIDEBAR_SHARE = 0.3;

    /** How wide the sidebar is, in text sizes. */
    private static final double SIDEBAR_EMS = 21;

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Advice advice;
    private final Consumer<Path> files;
    private final ScatterPlot scatter;
    private final LossChart loss;
    private final Timeline timeline;
    private final RunListView runs;

    @FXML
    private BorderPane root;

    @FXML
    private PlotColumn plots;

    @FXML
    private HeadRow head;

    @FXML
    private SidebarColumn sidebar;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    /**
     * Without its FXML yet.
     *
     * @param files opens a file that is dropped
     */
    public WindowController(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            Consumer<Path> files,
            ScatterPlot scatter,
            LossChart loss,
            Timeline timeline,
            RunListView runs) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.advice = new Advice(messages);
        this.files = files;
        this.scatter = scatter;
        this.loss = loss;
        this.timeline = timeline;
        this.runs = runs;
    }

    @FXML
    private void initialize() {
        scatter.setId("scatter");
        loss.setId("loss");
        scatter.alignWith(loss);
        timeline.setId("timeline");
        runs.setId("runs");
        settings.textSize().subscribe(pixels -> {
            head.setTextSize(pixels.doubleValue());
            plots.setTextSize(pixels.doubleValue());
        });
        plots.add(scatter, loss, timeline);
        sidebar.visibleProperty().bind(settings.open(Panel.SIDEBAR));
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        sidebar.prefWidthProperty()
                .bind(Bindings.min(
                        settings.textSize().multiply(SIDEBAR_EMS),
                        root.widthProperty().multiply(SIDEBAR_SHARE)));
        runs.openProperty().bindBidirectional(settings.open(Panel.RUNS));
        sidebar.setLower(runs);
        model.situation().subscribe(now -> describe(now, model.assessment().get()));
        model.assessment().subscribe(now -> describe(model.situation().get(), now));
        model.transport()
                .training()
                .subscribe(any ->
                        describe(model.situation().get(), model.assessment().get()));
        model.undo()
                .returned()
                .subscribe(any ->
                        describe(model.situation().get(), model.assessment().get()));
        model.transport()
                .isEndTooNear()
                .subscribe(any ->
                        describe(model.situation().get(), model.assessment().get()));
        root.setOnDragOver(this::offerDrop);
        root.setOnDragDropped(this::drop);
    }

    /** Shows something above the plots, until it is taken away. */
    public void showAbove(Node node) {
        plots.getChildren().add(0, node);
    }

    /** Takes away what was shown above the plots. */
    public void takeAway(Node node) {
        plots.getChildren().remove(node);
    }

    /** That a setting has got its value back, as long as nothing more important is to be said; null if there is nothing. */
    private @Nullable String whatReturned(Situation situation) {
        UndoHistory.Returned returned = model.undo().returned().get();
        boolean ordinary = situation == Situation.READY
                || situation == Situation.PLAYING
                || situation == Situation.PAUSED
                || situation == Situation.COMPLETED;
        return returned == null || !ordinary
                ? null
                : messages.text(
                        returned.undone() ? "undo.undone" : "undo.redone",
                        new EditWords(messages).text(returned.change(), returned.before()));
    }

    private void describe(Situation situation, @Nullable Assessment assessment) {
        String warning = advice.on(
                situation,
                assessment,
                model.points().points().get().points(),
                model.settings().get().learningRate());
        boolean invites = situation == Situation.READY
                || situation == Situation.NEEDS_POINTS
                || situation == Situation.NEEDS_OTHER_CLASS;
        int epochs = model.settings().get().epochs().orElse(0);
        boolean tutorial = situation == Situation.READY && model.experiment().equals(Experiment.TUTORIAL);
        String text = messages.text("situation." + situation.name() + (tutorial ? ".tutorial" : ""), epochs);
        if (situation == Situation.COMPLETED && model.transport().isEndTooNear().get()) {
            text = messages.text("situation.COMPLETED.justNow", epochs);
        }
        if (warning != null) {
            boolean ends = situation == Situation.COMPLETED || situation == Situation.READY;
            text = ends ? warning + " " + text : warning;
        }
        String back = whatReturned(situation);
        if (back != null) {
            text = back + (warning != null ? " " + warning : "");
        }
        boolean past = situation == Situation.PAST || situation == Situation.FILM || situation == Situation.BRANCHING;
        if (past && model.transport().training().get()) {
            String here = situation == Situation.PAST ? messages.text("situation.PAST.training") : text;
            text = messages.text("situation.training") + " " + here;
        }
        bannerText.setText(text);
        head.setDispensable(warning == null
                && back == null
                && !past
                && (situation == Situation.PLAYING || situation == Situation.PAUSED));
        banner.pseudoClassStateChanged(PAST, past);
        banner.pseudoClassStateChanged(WARNING, warning != null);
        banner.pseudoClassStateChanged(DANGER, situation == Situation.DIVERGED);
        banner.pseudoClassStateChanged(INVITATION, invites && warning == null);
        banner.pseudoClassStateChanged(
                DONE, warning == null && situation == Situation.COMPLETED && isLearned(assessment));
    }

    /** Whether it is known that the last weights are better than one answer for all points. */
    private boolean isLearned(@Nullable Assessment assessment) {
        return assessment != null
                && !assessment.diagnosis().noBetter()
                && assessment.weights().equals(model.latest().get().weights());
    }

    private void offerDrop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        if (dropped != null && !dropped.isEmpty()) {
            Path file = dropped.get(0).toPath();
            Platform.runLater(() -> files.accept(file)); // which may ask something, and the drop would wait for that
            event.setDropCompleted(true);
        }
        event.consume();
    }
}
