package org.sgdviz.ui.view.loss;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/**
 * What the x axis of a loss chart may count, side by side at the left of the place of its
 * title; one click chooses. FX thread.
 */
final class AxisChoice extends HBox {

    /** How much of the width of the axis it takes at most. */
    private static final double SHARE = 0.55;

    private final Map<LossX, ToggleButton> buttons = new EnumMap<>(LossX.class);
    private LossX selected = LossX.UPDATES;

    AxisChoice(Consumer<LossX> chosen) {
        getStyleClass().add("axis-choice");
        setAlignment(Pos.CENTER_LEFT);
        for (LossX each : LossX.values()) {
            ToggleButton button = new ToggleButton(each.word());
            button.setMnemonicParsing(false);
            button.setId("lossX" + each.name());
            button.getStyleClass().addAll("flat", "loss-choice");
            button.setAccessibleHelp(each.help());
            button.setOnAction(event -> {
                select(selected); // until it is told another one
                chosen.accept(each);
            });
            buttons.put(each, button);
            getChildren().add(button);
        }
        select(selected);
    }

    /** Writes the words short where the long ones do not leave enough of a width to what stands beside them. */
    void fit(double width) {
        double room = width * SHARE - getSpacing() * (buttons.size() - 1);
        buttons.forEach((each, button) -> button.setText(each.word()));
        double wanted = buttons.values().stream()
                .mapToDouble(button -> button.prefWidth(-1))
                .sum();
        if (wanted > room) {
            buttons.forEach((each, button) -> button.setText(each.shortWord()));
        }
    }

    /** The middle of its right edge, on the screen. */
    Point2D end() {
        Node last = getChildren().get(getChildren().size() - 1);
        Bounds taken = last.localToScene(last.getLayoutBounds());
        return new Point2D(taken.getMaxX(), taken.getCenterY());
    }

    /** Says which one it counts. */
    void select(LossX now) {
        selected = now;
        buttons.forEach((each, button) -> button.setSelected(each == now));
    }
}
