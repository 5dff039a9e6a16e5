package org.sgdviz.ui.view.prediction;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.sgdviz.text.Messages;

/** What a prediction is drawn with, and how far off it is, in a strip above the plots. FX thread. */
public final class PredictionStrip extends HBox {

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
        FlowPane choices = new FlowPane(title, line, loss, clear, result);
        choices.getStyleClass().add("strip-choices");
        choices.setPrefWrapLength(0); // as many beside each other as there is room for
        choices.setMinWidth(0);
        result.maxWidthProperty().bind(choices.widthProperty());
        setHgrow(choices, Priority.ALWAYS);
        getChildren().addAll(choices, close);
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
