package org.sgdviz.ui.view.update;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.control.Lens;
import org.sgdviz.ui.view.control.LensHead;

/** All that the lens of one update shows, and what can be done there. FX thread. */
public final class UpdateView extends Lens {

    /** A lens that is lower than this shows one line of the listing. */
    private static final double LOW_EMS = 26;

    /** From this stage on the formulas are looked at, not the rows. */
    private static final int FIRST_OF_FORMULAS = 3;

    private final Button back = step("\u2039", "slow.back");
    private final Button forth = step("\u203a", "slow.forth");
    private final LensHead head =
            new LensHead(Messages.plot("slow.title"), Messages.plot("slow.close"), new HBox(back, forth));
    private final Label caption = hint();
    private final Label empty = hint();
    private final Listing listing = new Listing();
    private final Label rowsCaption = hint();
    private final FigureTable rows = new FigureTable("rows-table");
    private final ChoiceBox<String> weight = new ChoiceBox<>();
    private final FormulaList formulas = new FormulaList();
    private final FigureTable weights = new FigureTable("weights-table");
    private final Label lineTitle = new Label();
    private final FormulaList line = new FormulaList();
    private final HBox choice;
    private final VBox contents;
    private final ScrollPane scroll;
    private IntConsumer onWeight = any -> {};
    private boolean setting;
    private int lit = -1;

    /** One that shows nothing yet. */
    public UpdateView() {
        super("update-lens");
        Label weightName = new Label(Messages.plot("slow.weight"));
        weightName.setLabelFor(weight);
        weight.setId("update-weight");
        weight.setAccessibleText(Messages.plot("slow.weight"));
        weight.setAccessibleHelp(Messages.plot("slow.weight.tip"));
        weight.getSelectionModel().selectedIndexProperty().addListener((any, before, now) -> {
            if (!setting && now.intValue() >= 0) {
                onWeight.accept(now.intValue());
            }
        });
        choice = new HBox(weightName, weight);
        choice.getStyleClass().add("lens-pair");
        lineTitle.setText(Messages.plot("slow.line"));
        lineTitle.getStyleClass().add("lens-title");
        contents = new VBox(rowsCaption, wide(rows), choice, formulas, wide(weights), lineTitle, line);
        contents.getStyleClass().add("lens-contents");
        scroll = new ScrollPane(new VBox(caption, empty, contents));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lens-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        listing.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, listing, scroll);
        showEmpty("");
    }

    /** What may be too wide is moved sideways by itself. */
    private static ScrollPane wide(FigureTable table) {
        ScrollPane pane = new ScrollPane(table);
        pane.setFitToWidth(true);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("lens-scroll");
        pane.setFocusTraversable(false);
        return pane;
    }

    private static Label hint() {
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static Button step(String sign, String key) {
        Button button = new Button(sign);
        button.setAccessibleText(Messages.plot(key));
        button.setAccessibleHelp(Messages.plot(key));
        button.getStyleClass().add("lens-role");
        return button;
    }

    @Override
    protected void showWhatHasRoom() {
        listing.setShort(ems() < LOW_EMS);
    }

    /** Sets who is told that it is to be closed. */
    public void setOnClose(Runnable listener) {
        head.setOnClose(listener);
    }

    /** Sets who is told that the stage before or after is wanted. */
    public void setOnStage(Runnable before, Runnable after) {
        back.setOnAction(event -> before.run());
        forth.setOnAction(event -> after.run());
    }

    /** Sets who is told of which weight the formulas are to be. */
    public void setOnWeight(IntConsumer wanted) {
        onWeight = wanted;
    }

    /** Says which update it is. */
    public void setCaption(String sentence) {
        caption.setText(sentence);
    }

    /** Shows a sentence instead of an update. */
    public void showEmpty(String sentence) {
        empty.setText(sentence);
        caption.setText("");
        show(false);
    }

    private void show(boolean full) {
        listing.setVisible(full);
        listing.setManaged(full);
        contents.setVisible(full);
        contents.setManaged(full);
        caption.setManaged(full);
        empty.setVisible(!full);
        empty.setManaged(!full);
        back.setDisable(!full);
        forth.setDisable(!full);
    }

    /** Shows the listing. */
    public void showListing(List<String> lines) {
        show(true);
        listing.setLines(lines);
    }

    /** Shows the rows of the batch, below a sentence, with a head and a foot. */
    public void showRows(String sentence, List<List<String>> table, int[] columnStages) {
        rowsCaption.setText(sentence);
        rowsCaption.setManaged(!sentence.isEmpty());
        rows.show(table, columnStages, true);
    }

    /** Shows which weights there are, and of which of them the formulas are. */
    public void showWeightChoice(List<String> names, int chosen) {
        setting = true;
        try {
            if (!weight.getItems().equals(names)) {
                weight.getItems().setAll(names);
            }
            weight.getSelectionModel().select(chosen);
        } finally {
            setting = false;
        }
    }

    /** Shows the formulas of one weight. */
    public void showFormulas(List<Formula> all) {
        formulas.show(all);
    }

    /** Shows what became of all weights, with a head. */
    public void showWeights(List<List<String>> table, int[] columnStages) {
        weights.show(table, columnStages, false);
    }

    /** Shows how the line follows from the weights. */
    public void showLine(List<Formula> all) {
        line.show(all);
    }

    /** Lights all that belongs to a stage. */
    public void light(int stage) {
        listing.light(stage);
        rows.light(stage);
        weights.light(stage);
        formulas.light(stage);
        back.setDisable(stage == 0);
        forth.setDisable(stage == listing.getChildren().size() - 1);
        if (stage != lit) {
            lit = stage;
            scrollTo(stage < FIRST_OF_FORMULAS ? rowsCaption : choice);
        }
    }

    /** Brings a part of the contents to the top, where they are higher than what is seen of them. */
    private void scrollTo(Region part) {
        Node all = scroll.getContent();
        double room =
                all.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        double top = contents.getLayoutY() + part.getLayoutY();
        scroll.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, top / room)));
    }
}
