package org.sgdviz.ui.view.surface;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.sgdviz.text.Messages;

/** What leads somebody's own descent on a surface; it is there only while there is one. FX thread. */
public final class DescentBar extends VBox {

    private final CheckMenuItem toggle = new CheckMenuItem(Messages.plot("descent.toggle"));
    private final CheckBox batch = new CheckBox(Messages.plot("descent.batch"));
    private final Button reveal = new Button(Messages.plot("descent.reveal"));
    private final Button replay = new Button(Messages.plot("descent.replay"));
    private final Button again = new Button(Messages.plot("descent.again"));
    private final HBox controls = new HBox(batch, reveal, replay, again);
    private final Label sentence = new Label();
    private final HBox legend = new HBox(named("descent.own"), named("descent.sgd"), named("descent.momentum"));

    /** While nobody descends. */
    DescentBar() {
        toggle.setId("surface-descent");
        batch.setAccessibleHelp(Messages.plot("descent.batch.tip"));
        sentence.setId("descentSentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        for (Button button : new Button[] {reveal, replay, again}) {
            button.getStyleClass().add("lens-role");
        }
        controls.getStyleClass().add("lens-pair");
        controls.visibleProperty().bind(visibleProperty());
        controls.managedProperty().bind(visibleProperty());
        setId("descentBar");
        getStyleClass().add("lens-contents");
        legend.getStyleClass().add("descent-legend");
        legend.managedProperty().bind(legend.visibleProperty());
        getChildren().addAll(sentence, legend);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** A name with a disc in the colour of its way. */
    private static Label named(String key) {
        Circle disc = new Circle(4);
        disc.getStyleClass().add(key.replace('.', '-') + "-end");
        return new Label(Messages.plot(key), disc);
    }

    /** What begins it and ends it, to be shown elsewhere. */
    MenuItem toggle() {
        return toggle;
    }

    /** What is chosen in it, to be shown elsewhere. */
    Node controls() {
        return controls;
    }

    /** Sets who is told whether somebody is to descend. */
    public void setOnToggle(Consumer<Boolean> wanted) {
        toggle.setOnAction(event -> wanted.accept(toggle.isSelected()));
    }

    /** Sets who is told that it is to begin anew, be it by mini-batches or not. */
    public void setOnAgain(Runnable listener) {
        again.setOnAction(event -> listener.run());
        batch.setOnAction(event -> listener.run());
    }

    /** Sets who is told that all is to be seen, and who that the ways are to be seen step by step. */
    public void setOnEnd(Runnable wantsReveal, Runnable wantsReplay) {
        reveal.setOnAction(event -> wantsReveal.run());
        replay.setOnAction(event -> wantsReplay.run());
    }

    /** Whether each step is to see one mini-batch only. */
    public boolean isOfBatch() {
        return batch.isSelected();
    }

    /** Shows where it stands. */
    public void show(boolean on, boolean revealed, String text) {
        setVisible(on);
        toggle.setSelected(on);
        sentence.setText(text);
        legend.setVisible(revealed);
        reveal.setVisible(!revealed);
        reveal.setManaged(!revealed);
        replay.setVisible(revealed);
        replay.setManaged(revealed);
    }
}
