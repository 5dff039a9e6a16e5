package org.sgdviz.ui.app;

import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.Commands;
import org.sgdviz.ui.controller.dialog.PlaygroundLinks;
import org.sgdviz.ui.controller.dialog.PointsChooser;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** What the user does to the window as a whole. */
final class WindowCommands implements Commands {

    private final Stage stage;
    private final Messages messages;
    private final PointsChooser points;
    private final PlaygroundLinks links;
    private final ScatterPlot scatter;
    private final Runnable reset;

    /**
     * Makes the commands of one window.
     *
     * @param reset shows what it began with
     */
    WindowCommands(
            Stage stage,
            Messages messages,
            PointsChooser points,
            PlaygroundLinks links,
            ScatterPlot scatter,
            Runnable reset) {
        this.stage = stage;
        this.messages = messages;
        this.points = points;
        this.links = links;
        this.scatter = scatter;
        this.reset = reset;
    }

    @Override
    public void open() {
        points.open();
    }

    @Override
    public void save() {
        points.save();
    }

    @Override
    public void openLink() {
        links.ask();
    }

    @Override
    public void openLink(String text) {
        links.open(text);
    }

    @Override
    public void pasteLink() {
        links.paste();
    }

    @Override
    public void copyLink() {
        links.copy();
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
        reset.run();
    }

    @Override
    public void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void help() {
        HelpDialog.show(stage, messages);
    }
}
