package org.sgdviz.ui.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** What the x axis of a loss chart may count, side by side in the place of its title; one click chooses. FX thread. */
final class AxisChoice extends HBox {

    private final Map<LossX, ToggleButton> buttons = new EnumMap<>(LossX.class);
    private LossX marked = LossX.UPDATES;

    AxisChoice(Consumer<LossX> chosen) {
        getStyleClass().add("axis-choice");
        setAlignment(Pos.CENTER);
        for (LossX each : LossX.values()) {
            ToggleButton button = new ToggleButton(each.word());
            button.setMnemonicParsing(false);
            button.setId("lossX" + each.name());
            button.getStyleClass().addAll("flat", "loss-choice");
            button.setAccessibleHelp(each.help());
            button.setOnAction(event -> {
                mark(marked); // until it is told another one
                chosen.accept(each);
            });
            buttons.put(each, button);
            getChildren().add(button);
        }
        mark(marked);
    }

    /** Writes the words short where the long ones do not fit into a width. */
    void fit(double width) {
        double room = width - getSpacing() * (buttons.size() - 1);
        buttons.forEach((each, button) -> button.setText(each.word()));
        double wanted = buttons.values().stream()
                .mapToDouble(button -> button.prefWidth(-1))
                .sum();
        if (wanted > room) {
            buttons.forEach((each, button) -> button.setText(each.shortWord()));
        }
    }

    /** Says which one it counts. */
    void mark(LossX now) {
        marked = now;
        buttons.forEach((each, button) -> button.setSelected(each == now));
    }
}
