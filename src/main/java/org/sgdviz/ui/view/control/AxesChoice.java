package org.sgdviz.ui.view.control;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.sgdviz.text.Messages;

/** Which two of several weights are the axes of a lens's plot. FX thread. */
public final class AxesChoice extends HBox {

    private final ChoiceBox<String> across;
    private final ChoiceBox<String> up;
    private BiConsumer<Integer, Integer> onAxes = (any, other) -> {};
    private boolean setting;

    /** One of a lens, by the beginning of its nodes' ids, such as "surface". */
    public AxesChoice(String lens) {
        across = choice("axes.across");
        across.setId(lens + "-across");
        up = choice("axes.up");
        up.setId(lens + "-up");
        across.setOnAction(event -> tellAxes(across, up));
        up.setOnAction(event -> tellAxes(up, across));
        getStyleClass().add("lens-pair");
        getChildren().addAll(across, new Label("\u00d7"), up);
    }

    private static ChoiceBox<String> choice(String key) {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.setAccessibleText(Messages.plot(key));
        choice.setAccessibleHelp(Messages.plot(key + ".tip"));
        return choice;
    }

    /** Two axes of the same weight would be none: the other one takes what this one had. */
    private void tellAxes(ChoiceBox<String> chosen, ChoiceBox<String> other) {
        if (setting) {
            return;
        }
        int now = chosen.getSelectionModel().getSelectedIndex();
        int others = other.getSelectionModel().getSelectedIndex();
        if (now < 0 || others < 0) {
            return;
        }
        if (now == others) {
            others = now == 0 ? chosen.getItems().size() - 1 : now - 1;
        }
        boolean isAcross = chosen.equals(across);
        onAxes.accept(isAcross ? now : others, isAcross ? others : now);
    }

    /** Sets who is told the numbers of the weights that are wanted across and up. */
    public void setOnAxes(BiConsumer<Integer, Integer> wanted) {
        onAxes = wanted;
    }

    /** Shows which weights there are, by name, and which of them are the axes'. */
    public void show(List<String> names, int acrossNumber, int upNumber) {
        setting = true;
        try {
            if (!names.equals(across.getItems())) {
                across.getItems().setAll(names);
                up.getItems().setAll(names);
            }
            across.getSelectionModel().select(acrossNumber);
            up.getSelectionModel().select(upNumber);
        } finally {
            setting = false;
        }
    }
}
