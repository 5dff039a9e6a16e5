package org.sgdviz.ui.view.prediction;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.sgdviz.text.Messages;

/**
 * What a prediction is drawn with, and how far off it is, in a strip above the plots: the sentence is beside the
 * buttons where there is room for some words in a line, else below them. FX thread.
 */
public final class PredictionStrip extends Region {

    /** The sentence is beside the buttons where it has so many of its letters' sizes for a line. */
    private static final double LEAST_EMS = 22;

    /** What can be drawn. */
    public enum Tool {
        NONE,
        LINE,
        LOSS
    }

    private final ToggleButton line = choice("prediction.line");
    private final ToggleButton loss = choice("prediction.loss");
    private final Button clear = new Button(Messages.plot("prediction.clear"));
    private final Label result = new Label();
    private final Button close = new Button("\u2715");
    private final FlowPane choices;

    /** One with nothing drawn. */
    public PredictionStrip() {
        getStyleClass().add("strip");
        setId("prediction");
        Label title = new Label(Messages.plot("prediction.title"));
        title.getStyleClass().add("lens-title");
        clear.setAccessibleHelp(Messages.plot("prediction.clear.tip"));
        clear.getStyleClass().add("lens-role");
        clear.setDisable(true);
        result.setId("predictionResult");
        result.getStyleClass().add("strip-result");
        result.setWrapText(true);
        close.getStyleClass().add("lens-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(Messages.plot("prediction.close"));
        close.setAccessibleHelp(Messages.plot("prediction.close"));
        choices = new FlowPane(title, line, loss, clear);
        choices.getStyleClass().add("strip-choices");
        getChildren().addAll(choices, result, close);
        setMinWidth(0);
    }

    private double gap() {
        return 0.4 * result.getFont().getSize();
    }

    /** How wide the sentence is where it is beside the buttons; 0 if it is below them. */
    private double beside(double width) {
        double left = width - oneLine() - snapSizeX(close.prefWidth(-1)) - 2 * gap();
        double wanted = Math.min(LEAST_EMS * result.getFont().getSize(), result.prefWidth(-1));
        return left >= wanted ? left : 0;
    }

    /** How wide the buttons are in one line. */
    private double oneLine() {
        double width =
                choices.snapSpaceX(choices.getHgap()) * (choices.getChildren().size() - 1);
        for (Node child : choices.getChildren()) {
            width += snapSizeX(child.prefWidth(-1));
        }
        return width + 1;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A pixel less would cut a line of the sentence. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double beside = beside(inner);
        double upper = upper(inner, beside);
        double text = snapSizeY(result.prefHeight(beside > 0 ? beside : inner));
        return snappedTopInset() + (beside > 0 ? Math.max(upper, text) : upper + text) + snappedBottomInset();
    }

    private double upper(double inner, double beside) {
        double room = beside > 0 ? oneLine() : inner - snapSizeX(close.prefWidth(-1)) - gap();
        return Math.max(snapSizeY(choices.prefHeight(room)), snapSizeY(close.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = getWidth() - left - snappedRightInset();
        double beside = beside(inner);
        double upper = upper(inner, beside);
        double closeWidth = snapSizeX(close.prefWidth(-1));
        double room = beside > 0 ? oneLine() : inner - closeWidth - gap();
        layoutInArea(close, left + inner - closeWidth, top, closeWidth, upper, 0, HPos.RIGHT, VPos.CENTER);
        layoutInArea(choices, left, top, room, upper, 0, HPos.LEFT, VPos.CENTER);
        if (beside > 0) {
            double height = getHeight() - top - snappedBottomInset();
            layoutInArea(result, left + room + gap(), top, beside, height, 0, HPos.LEFT, VPos.CENTER);
        } else {
            double height = getHeight() - top - snappedBottomInset() - upper;
            layoutInArea(result, left, top + upper, inner, height, 0, HPos.LEFT, VPos.CENTER);
        }
    }

    private static ToggleButton choice(String key) {
        ToggleButton button = new ToggleButton(Messages.plot(key));
        button.setAccessibleHelp(Messages.plot(key + ".tip"));
        button.getStyleClass().add("lens-role");
        return button;
    }

    /** Sets who is told what is to be drawn now. */
    public void setOnTool(Consumer<Tool> chosen) {
        line.setOnAction(event -> chosen.accept(line.isSelected() ? Tool.LINE : Tool.NONE));
        loss.setOnAction(event -> chosen.accept(loss.isSelected() ? Tool.LOSS : Tool.NONE));
    }

    /** Sets who is told that what was drawn is to be taken away. */
    public void setOnClear(Runnable listener) {
        clear.setOnAction(event -> listener.run());
    }

    /** Sets who is told that it is to be closed. */
    public void setOnClose(Runnable listener) {
        close.setOnAction(event -> listener.run());
    }

    /** Shows what is being drawn. */
    public void setTool(Tool tool) {
        line.setSelected(tool == Tool.LINE);
        loss.setSelected(tool == Tool.LOSS);
    }

    /** Shows how far off the prediction is, or what is to be done, and whether there is one. */
    public void setResult(String sentence, boolean drawn) {
        result.setText(sentence);
        clear.setDisable(!drawn);
    }
}
