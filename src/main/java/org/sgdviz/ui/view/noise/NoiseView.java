package org.sgdviz.ui.view.noise;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.control.AxesChoice;
import org.sgdviz.ui.view.control.Lens;
import org.sgdviz.ui.view.control.LensHead;

/** All that the noise lens shows, and what can be chosen there. FX thread. */
public final class NoiseView extends Lens {

    /** A lens that is lower than so many text sizes has no sentences below the picture. */
    private static final double LOW_EMS = 24;

    /** One that is lower than this has no legend either. */
    private static final double LOWER_EMS = 19;

    /** One that is lower than this has room for the picture only. */
    private static final double LOWEST_EMS = 17;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final NoisePlot plot = new NoisePlot();
    private final AxesChoice axes = new AxesChoice("noise");
    private final Button fit = new Button(Messages.plot("noise.fit"));
    private final LensHead head = new LensHead(Messages.plot("noise.title"), Messages.plot("noise.close"), fit, axes);
    private final Label caption = new Label();
    private final Label spread = new Label();
    private final Label nothing = new Label();
    private final Label own = legend("own");
    private final FlowPane legend = new FlowPane(legend("full"), own, legend("dots"), legend("ellipse"));
    private final VBox foot = new VBox(spread, caption);
    private String acrossName = "";
    private String upName = "";

    /** One that shows nothing yet. */
    public NoiseView() {
        super("noise");
        fit.setId("noise-fit");
        fit.getStyleClass().add("lens-choice");
        fit.setAccessibleHelp(Messages.plot("noise.fit.tip"));
        fit.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("hint");
        spread.setId("noise-spread");
        nothing.setId("noise-nothing");
        nothing.getStyleClass().add("hint");
        for (Label text : List.of(caption, spread, nothing)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        nothing.setMouseTransparent(true);
        legend.getStyleClass().add("noise-legend");
        legend.managedProperty().bind(legend.visibleProperty());
        foot.managedProperty().bind(foot.visibleProperty());
        foot.getStyleClass().add("lens-foot");
        StackPane picture = new StackPane(plot, nothing);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(head, legend, picture, foot);
    }

    private static Label legend(String what) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("noise-swatch", "noise-swatch-" + what);
        Label label = new Label(Messages.plot("noise.legend." + what), swatch);
        label.setContentDisplay(ContentDisplay.LEFT);
        label.getStyleClass().add("noise-key");
        return label;
    }

    /** What a low lens leaves out is told by the tip of its title. */
    @Override
    protected void showWhatHasRoom() {
        foot.setVisible(ems() >= LOW_EMS);
        boolean isNamed = ems() >= LOWEST_EMS;
        legend.setVisible(ems() >= LOWER_EMS);
        pseudoClassStateChanged(LOW, !isNamed);
        plot.setNames(isNamed ? acrossName : null, isNamed ? upName : null);
    }

    /** The plot. */
    public NoisePlot plot() {
        return plot;
    }

    /** Sets who is told that it is to be closed. */
    public void setOnClose(Runnable listener) {
        head.setOnClose(listener);
    }

    /** Sets who is told the numbers of the weights that are wanted across and up. */
    public void setOnAxes(BiConsumer<Integer, Integer> wanted) {
        axes.setOnAxes(wanted);
    }

    /** Sets who is told that the scale is to be fitted again. */
    public void setOnFit(Runnable listener) {
        fit.setOnAction(event -> listener.run());
    }

    /** Shows which weights there are, by name, which of them are the axes', and what the axes are called. */
    public void showAxes(List<String> names, int acrossNumber, int upNumber, String acrossTitle, String upTitle) {
        axes.show(names, acrossNumber, upNumber);
        acrossName = acrossTitle;
        upName = upTitle;
        showWhatHasRoom();
    }

    /** Shows some gradients and says what they are. */
    public void show(Cloud cloud, String spreads, String sentence) {
        plot.setCloud(cloud);
        boolean hasOwn = cloud.own() != null;
        own.setVisible(hasOwn);
        own.setManaged(hasOwn);
        say(spreads, sentence, "");
    }

    /** Shows nothing but a sentence that says why. */
    public void showNothing(String reason) {
        plot.setCloud(null);
        say("", "", reason);
    }

    private void say(String spreads, String sentence, String reason) {
        spread.setText(spreads);
        caption.setText(sentence);
        nothing.setText(reason);
        nothing.setVisible(!reason.isEmpty());
        head.setTip(reason.isEmpty() ? spreads + "\n" + sentence : reason);
    }
}
