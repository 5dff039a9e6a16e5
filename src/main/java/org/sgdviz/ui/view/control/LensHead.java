package org.sgdviz.ui.view.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The first line of a lens: its title, what is chosen in it, and a button that closes it. FX thread. */
public final class LensHead extends HBox {

    private final Label name = new Label();
    private Runnable onClose = () -> {};

    /**
     * One with some choices.
     *
     * @param title the lens's
     * @param closeWords what the button does
     */
    public LensHead(String title, String closeWords, Node... choices) {
        getStyleClass().add("lens-head");
        name.setText(title);
        name.getStyleClass().add("lens-title");
        name.setMinWidth(USE_PREF_SIZE);
        Button close = new Button("\u2715");
        close.getStyleClass().add("lens-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(closeWords);
        close.setAccessibleHelp(closeWords);
        close.setOnAction(event -> onClose.run());
        FlowPane line = new FlowPane(name);
        line.getChildren().addAll(choices);
        line.getStyleClass().add("lens-choices");
        line.setPrefWrapLength(0); // as many beside each other as there is room for
        setHgrow(line, Priority.ALWAYS);
        getChildren().addAll(line, close);
    }

    /** Says what the title's tip says. */
    public void setTip(String sentence) {
        name.setAccessibleHelp(sentence);
    }

    /** Sets who is told that the lens is to be closed. */
    public void setOnClose(Runnable listener) {
        onClose = listener;
    }
}
