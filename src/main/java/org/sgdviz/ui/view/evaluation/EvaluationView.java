package org.sgdviz.ui.view.evaluation;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.control.LensHead;

/** All that the evaluation lens shows, and what can be done there. FX thread. */
public final class EvaluationView extends VBox {

    /** How wide the tables are, in text sizes, and what stands above the curve where it is beside them. */
    private static final double TABLE_EMS = 12;

    private static final double RATES_EMS = 8.5;
    private static final double ABOVE_EMS = 8;

    /** A lens that is lower than this has the curve beside the tables, and else below them. */
    private static final double LOW_EMS = 24;

    private static final double LEAST_CURVE_EMS = 8;

    private final ToggleButton training = choice("evaluation.training");
    private final ToggleButton test = choice("evaluation.test");
    private final LensHead head =
            new LensHead(Messages.plot("evaluation.title"), Messages.plot("evaluation.close"), training, test);
    private final Label caption = new Label();
    private final Label empty = new Label();
    private final ConfusionTable table = new ConfusionTable();
    private final Label accuracy = new Label();
    private final Label precision = new Label();
    private final Label recall = new Label();
    private final Label f1 = new Label();
    private final Label area = new Label();
    private final RocView roc = new RocView();
    private final Label thresholdText = new Label();
    private final Slider threshold = new Slider();
    private final Button usual = new Button(Messages.plot("evaluation.usual"));
    private final GridPane rates = rates();
    private final FlowPane moving = new FlowPane(thresholdText, new HBox(threshold, usual));
    private final FlowPane blocks = new FlowPane(table, rates, roc);
    private final VBox contents = new VBox(moving, blocks);
    private double em = 13;
    private boolean setting;

    /** One that shows nothing yet. */
    public EvaluationView() {
        getStyleClass().add("lens");
        setId("evaluation");
        ToggleGroup roles = new ToggleGroup();
        training.setToggleGroup(roles);
        test.setToggleGroup(roles);
        training.setSelected(true);
        caption.setWrapText(true);
        caption.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        threshold.setId("threshold");
        threshold.setAccessibleText(Messages.plot("evaluation.threshold"));
        threshold.setAccessibleHelp(Messages.plot("evaluation.threshold.tip"));
        usual.setAccessibleHelp(Messages.plot("evaluation.usual.tip"));
        moving.getStyleClass().add("lens-blocks");
        blocks.getStyleClass().add("lens-blocks");
        contents.getStyleClass().add("lens-contents");
        ScrollPane scroll = new ScrollPane(new VBox(caption, empty, contents));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lens-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        setMinSize(0, 0);
    }

    private GridPane rates() {
        GridPane rates = new GridPane();
        rates.getStyleClass().add("rates");
        rates.addRow(0, named("evaluation.accuracy", accuracy), accuracy);
        rates.addRow(1, named("evaluation.precision", precision), precision);
        rates.addRow(2, named("evaluation.recall", recall), recall);
        rates.addRow(3, named("evaluation.f1", f1), f1);
        rates.addRow(4, named("evaluation.area", area), area);
        return rates;
    }

    private static Label named(String key, Label value) {
        Label name = new Label(Messages.plot(key));
        name.setLabelFor(value);
        name.setAccessibleHelp(Messages.plot(key + ".tip"));
        return name;
    }

    private static ToggleButton choice(String key) {
        ToggleButton button = new ToggleButton(Messages.plot(key));
        button.setAccessibleHelp(Messages.plot(key + ".tip"));
        button.getStyleClass().add("lens-role");
        return button;
    }

    /** Sets the size of ordinary text, in pixels. */
    public void setTextSize(double pixels) {
        em = pixels;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        table.setPrefWidth(TABLE_EMS * em);
        rates.setPrefWidth(RATES_EMS * em);
        boolean isLow = getHeight() < LOW_EMS * em;
        double curve = isLow ? getHeight() - ABOVE_EMS * em : Math.min(getWidth() - 2.5 * em, getHeight() / 2);
        roc.setPrefWidth(snapSizeX(Math.max(LEAST_CURVE_EMS * em, curve)));
        super.layoutChildren();
    }

    /** Sets who is told that it is to be closed. */
    public void setOnClose(Runnable listener) {
        head.setOnClose(listener);
    }

    /** Sets who is told whose points are wanted: whether those held out as test points. */
    public void setOnRole(Consumer<Boolean> wanted) {
        training.setOnAction(event -> {
            training.setSelected(true);
            wanted.accept(false);
        });
        test.setOnAction(event -> {
            test.setSelected(true);
            wanted.accept(true);
        });
    }

    /** Sets who is told where on its scale the threshold is wanted, and who that it is to be the usual one. */
    public void setOnThreshold(DoubleConsumer wanted, Runnable wantedUsual) {
        threshold.valueProperty().addListener((any, before, now) -> {
            if (!setting) {
                wanted.accept(now.doubleValue());
            }
        });
        usual.setOnAction(event -> wantedUsual.run());
    }

    /** Says which weights these are. */
    public void setCaption(String sentence) {
        caption.setText(sentence);
    }

    /** Shows a sentence instead of figures that there are none of. */
    public void showEmpty(String sentence) {
        empty.setText(sentence);
        show(empty, true);
        show(contents, false);
    }

    /** Shows how many points are predicted to be of which class. */
    public void showCounts(int hits, int misses, int falseAlarms, int rejections) {
        show(empty, false);
        show(contents, true);
        table.show(hits, misses, falseAlarms, rejections);
    }

    /** Shows shares; NaN: there is none. */
    public void showRates(double ofAll, double ofPredicted, double ofClass, double mean, double underCurve) {
        accuracy.setText(share(ofAll));
        precision.setText(share(ofPredicted));
        recall.setText(share(ofClass));
        f1.setText(share(mean));
        area.setText(share(underCurve));
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "\u2013" : Numbers.probability(value);
    }

    /** Shows the curve, whose arrays are kept. */
    public void showCurve(double[] falsePositiveRates, double[] truePositiveRates) {
        roc.setCurve(falsePositiveRates, truePositiveRates);
    }

    /** Shows where on the curve the threshold is. */
    public void showMark(double falsePositiveRate, double truePositiveRate) {
        roc.setMark(falsePositiveRate, truePositiveRate);
    }

    /** Shows the threshold on its scale, and says it. */
    public void showThreshold(double least, double value, double most, boolean isUsual, String text) {
        setting = true;
        try {
            threshold.setMin(Math.min(least, value));
            threshold.setMax(Math.max(most, value));
            threshold.setValue(value);
        } finally {
            setting = false;
        }
        threshold.setBlockIncrement((most - least) / 50);
        thresholdText.setText(text);
        usual.setDisable(isUsual);
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
