package org.sgdviz.ui.controller;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.control.HeadRow;
import org.sgdviz.ui.view.control.LensPane;
import org.sgdviz.ui.view.control.PlotColumn;
import org.sgdviz.ui.view.control.SidebarColumn;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.RateStrip;
import org.sgdviz.ui.view.runs.RunListView;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.timeline.Timeline;

/** The window's frame: places the plots, and says above them how the run stands. */
public final class WindowController {

    /** How much of the window's width the sidebar takes at most. */
    private static final double SIDEBAR_SHARE = 0.3;

    /** How wide the sidebar is, in text sizes. */
    private static final double SIDEBAR_EMS = 21;

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final Consumer<Path> files;
    private final Consumer<String> links;
    private final ScatterPlot scatter;
    private final LossChart loss;
    private final RateStrip rate;
    private final Timeline timeline;

    @FXML
    private BorderPane root;

    @FXML
    private LensPane lensPane;

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

    @FXML
    private Button standardize;

    /**
     * Without its FXML yet.
     *
     * @param files opens a file that is dropped
     * @param links opens a link of TensorFlow Playground that is dropped
     */
    public WindowController(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            Consumer<Path> files,
            Consumer<String> links,
            ScatterPlot scatter,
            LossChart loss,
            RateStrip rate,
            Timeline timeline) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.files = files;
        this.links = links;
        this.scatter = scatter;
        this.loss = loss;
        this.rate = rate;
        this.timeline = timeline;
    }

    @FXML
    private void initialize() {
        scatter.setId("scatter");
        loss.setId("loss");
        scatter.alignWith(loss);
        timeline.setId("timeline");
        settings.textSize().subscribe(pixels -> {
            head.setTextSize(pixels.doubleValue());
            plots.setTextSize(pixels.doubleValue());
            lensPane.setTextSize(pixels.doubleValue());
        });
        rate.setId("rate");
        VBox below = new VBox(rate, timeline);
        below.setPickOnBounds(false); // the timeline's words stand in the row above, among what is the chart's
        plots.add(scatter, loss, below);
        lensPane.setPlots(plots, loss);
        sidebar.visibleProperty().bind(settings.open(Panel.SIDEBAR));
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        sidebar.prefWidthProperty()
                .bind(Bindings.min(
                        settings.textSize().multiply(SIDEBAR_EMS),
                        root.widthProperty().multiply(SIDEBAR_SHARE)));
        new Banner(model, messages, head, banner, bannerText, standardize).bind();
        root.setOnDragOver(this::offerDrop);
        root.setOnDragDropped(this::drop);
    }

    /** Puts the settings into the sidebar, for good. */
    public void placeSettings(Region pane) {
        sidebar.setUpper(pane);
    }

    /** Puts the list of runs below the settings, for good. */
    public void placeRuns(RunListView runs) {
        runs.setId("runs");
        sidebar.setLower(runs);
    }

    /** Puts a lens beside the plots, for good; it is seen while its panel is open. */
    public void placeLens(Region lens, Panel panel) {
        lens.visibleProperty().bind(settings.open(panel));
        lensPane.addLens(lens);
    }

    /** Puts a strip between the headline and the plots, for good; it is seen while its panel is open. */
    public void placeStrip(Region strip, Panel panel) {
        strip.visibleProperty().bind(settings.open(panel));
        strip.managedProperty().bind(strip.visibleProperty());
        plots.getChildren().add(plots.getChildren().indexOf(head) + 1, strip);
    }

    /** Shows something above the plots, until it is taken away. */
    public void showAbove(Node node) {
        plots.getChildren().add(0, node);
    }

    /** Takes away what was shown above the plots. */
    public void takeAway(Node node) {
        plots.getChildren().remove(node);
    }

    private void offerDrop(DragEvent event) {
        if (event.getDragboard().hasFiles() || link(event) != null) {
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
        } else {
            dropLink(event);
        }
        event.consume();
    }

    private void dropLink(DragEvent event) {
        String link = link(event);
        if (link != null) {
            Platform.runLater(() -> links.accept(link));
            event.setDropCompleted(true);
        }
    }

    /** The link that is dragged; null: none is. */
    private static @Nullable String link(DragEvent event) {
        String url = event.getDragboard().getUrl();
        String text = url == null ? event.getDragboard().getString() : url;
        return text != null && PlaygroundLink.isLink(text) ? text : null;
    }
}
