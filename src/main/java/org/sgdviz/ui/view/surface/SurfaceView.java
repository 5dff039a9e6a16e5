package org.sgdviz.ui.view.surface;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.control.AxesChoice;
import org.sgdviz.ui.view.control.Lens;
import org.sgdviz.ui.view.control.LensHead;

/** All that the surface lens shows, and what can be chosen there. FX thread. */
public final class SurfaceView extends Lens {

    /** A lens that is lower than so many text sizes has no sentence below the picture. */
    private static final double LOW_EMS = 20;

    /** One that is lower than this has room for the picture only. */
    private static final double LOWEST_EMS = 13;

    private final SurfacePlot plot = new SurfacePlot();
    private final AxesChoice pair = new AxesChoice("surface");
    private final SurfaceChoices choices = new SurfaceChoices();
    private final Button fit = new Button(Messages.plot("surface.fit"));
    private final DescentBar descent = new DescentBar();
    private final LensHead head = new LensHead(
            Messages.plot("surface.title"), Messages.plot("surface.close"), choices, fit, pair, descent.controls());
    private final Label caption = new Label();
    private final HBox foot = new HBox();
    private String acrossName = "";
    private String upName = "";

    /** One that shows nothing yet. */
    public SurfaceView() {
        super("surface");
        fit.setAccessibleHelp(Messages.plot("surface.fit.tip"));
        choices.setOn(SurfaceChoices.Choice.SOLID, plot::setSolid);
        fit.getStyleClass().add("lens-choice");
        choices.getStyleClass().add("lens-choice");
        fit.setId("surface-fit");
        fit.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("hint");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        foot.getChildren().add(caption);
        foot.managedProperty().bind(foot.visibleProperty());
        foot.getStyleClass().add("lens-foot");
        HBox.setHgrow(caption, Priority.ALWAYS);
        caption.setMaxWidth(Double.MAX_VALUE);
        for (Region other : new Region[] {fit, pair}) { // while somebody descends there is room for what leads them
            other.visibleProperty().bind(descent.visibleProperty().not());
            other.managedProperty().bind(other.visibleProperty());
        }
        descent.visibleProperty().subscribe(on -> {
            choices.offer(SurfaceChoices.Choice.SOLID, !on);
            makeRoom();
        });
        choices.getItems().addAll(new SeparatorMenuItem(), descent.toggle());
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(head, descent, plot, foot);
    }

    /** What a low lens leaves out is told by its first line: by the tip of its title, and by the choices. */
    @Override
    protected void showWhatHasRoom() {
        foot.setVisible(ems() >= LOW_EMS);
        boolean isNamed = ems() >= (descent.isVisible() ? LOW_EMS : LOWEST_EMS);
        plot.setNames(isNamed ? acrossName : null, isNamed ? upName : null);
    }

    /** What somebody's own descent is led by. */
    public DescentBar descent() {
        return descent;
    }

    /** The plot. */
    public SurfacePlot plot() {
        return plot;
    }

    /** Sets who is told that it is to be closed. */
    public void setOnClose(Runnable listener) {
        head.setOnClose(listener);
    }

    /** Sets who is told the numbers of the weights that are wanted across and up. */
    public void setOnAxes(BiConsumer<Integer, Integer> wanted) {
        pair.setOnAxes(wanted);
    }

    /** The choices of how it is shown. */
    public SurfaceChoices choices() {
        return choices;
    }

    /** Sets who is told that everything is to be seen again. */
    public void setOnFit(Runnable listener) {
        fit.setOnAction(event -> listener.run());
    }

    /** Shows which weights there are, by name, and which of them are the axes'. */
    public void showAxes(List<String> names, int acrossNumber, int upNumber) {
        pair.show(names, acrossNumber, upNumber);
        choices.offer(SurfaceChoices.Choice.BEST, names.size() > 2);
        acrossName = names.get(acrossNumber);
        upName = names.get(upNumber);
        showWhatHasRoom();
    }

    /** Says what is shown. */
    public void setCaption(String sentence) {
        caption.setText(sentence);
        head.setTip(sentence);
    }
}
