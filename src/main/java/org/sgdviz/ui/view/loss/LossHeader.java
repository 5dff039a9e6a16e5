package org.sgdviz.ui.view.loss;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;

/**
 * The row above a loss chart's axes: what the y axis counts, and what the curves are or, while the pointer is over
 * them, what they are there. A chart that is to be used has the choice of the loss and of a logarithmic axis here as
 * well. Unmanaged, so that a new text does not lay out the chart again. FX thread.
 */
final class LossHeader extends Region {

    private static final double GAP = 10;

    private final LossLegend legend = new LossLegend();
    private final Label readout = new Label();
    private Labeled title = new Label();
    private @Nullable MenuButton choice;
    private @Nullable ToggleButton logarithmic;

    LossHeader() {
        getStyleClass().add("loss-header");
        setManaged(false);
        title.getStyleClass().add("loss-title");
        readout.getStyleClass().add("plot-readout");
        readout.setVisible(false);
        getChildren().addAll(title, legend, readout);
    }

    LossLegend legend() {
        return legend;
    }

    /** What is told instead of the legend. */
    Label readout() {
        return readout;
    }

    String title() {
        return title.getText();
    }

    void setTitle(String text) {
        if (!text.equals(title.getText())) {
            title.setText(text);
            title.setAccessibleText(text);
            explain();
        }
    }

    private void explain() {
        String help = choice == null ? title.getText() : Messages.plot("loss.y.help", title.getText());
        title.setAccessibleHelp(help);
    }

    /** Offers several losses by a click on the title. */
    void offer(List<String> names, IntConsumer chosen) {
        MenuButton button = choice == null ? new MenuButton() : choice;
        if (choice == null) {
            button.setMnemonicParsing(false);
            button.setText(title.getText());
            button.setAccessibleText(title.getText());
            button.getStyleClass().addAll("flat", "loss-title");
            button.setId("lossChoice");
            getChildren().set(getChildren().indexOf(title), button);
            choice = button;
            title = button;
            explain();
        }
        button.getItems().clear();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            RadioMenuItem item = new RadioMenuItem(names.get(i));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> {
                item.setSelected(false); // until it is told that it is
                chosen.accept(index);
            });
            button.getItems().add(item);
        }
    }

    /** Says which of the losses on offer is shown. */
    void select(int index) {
        if (choice != null) {
            for (int i = 0; i < choice.getItems().size(); i++) {
                ((RadioMenuItem) choice.getItems().get(i)).setSelected(i == index);
            }
        }
    }

    /** Offers a logarithmic axis. */
    void offerLogarithmic(Consumer<Boolean> wanted) {
        ToggleButton button = new ToggleButton(Messages.plot("loss.log"));
        button.setMnemonicParsing(false);
        button.setId("lossLogarithmic");
        button.getStyleClass().addAll("flat", "loss-choice");
        button.setAccessibleText(Messages.plot("loss.log.name"));
        button.setAccessibleHelp(Messages.plot("loss.log.help"));
        button.setOnAction(event -> wanted.accept(button.isSelected()));
        getChildren().add(button);
        logarithmic = button;
    }

    void selectLogarithmic(boolean is) {
        if (logarithmic != null) {
            logarithmic.setSelected(is);
        }
    }

    /** Shows what is under the pointer in place of the legend; an empty text: nothing is. */
    void tell(String text) {
        boolean any = !text.isEmpty();
        if (any && !text.equals(readout.getText())) {
            readout.setText(text);
        }
        if (any != readout.isVisible()) {
            readout.setVisible(any);
            legend.setVisible(!any);
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = legend.prefHeight(-1);
        for (Node child : getChildren()) {
            height = Math.max(height, height(child));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    /** The title has up to half of the width; what is told has more if it needs it. */
    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double logWidth = logarithmic == null ? 0 : snapSizeX(logarithmic.prefWidth(-1));
        Region right = readout.isVisible() ? readout : legend;
        legend.fit(width - Math.min(snapSizeX(title.prefWidth(-1)) + logWidth, width / 2) - GAP);
        double wanted = snapSizeX(right.prefWidth(-1));
        double titleWidth = Math.min(
                snapSizeX(title.prefWidth(-1)), Math.max(width / 2, width - wanted - GAP - logWidth) - logWidth);
        double rest = Math.max(0, width - titleWidth - logWidth - GAP);
        boolean covers = readout.isVisible() && wanted > rest;
        title.setVisible(!covers);
        place(title, left, titleWidth, height);
        if (logarithmic != null) {
            logarithmic.setVisible(!covers);
            place(logarithmic, left + titleWidth, logWidth, height);
        }
        double rightWidth = Math.min(wanted, covers ? width : rest);
        place(right, left + width - rightWidth, rightWidth, height);
    }

    private static double height(Node child) {
        return Math.max(child.minHeight(-1), child.prefHeight(-1));
    }

    private void place(Region child, double x, double width, double height) {
        double own = Math.min(height, snapSizeY(height(child)));
        child.resizeRelocate(x, snapPositionY(snappedTopInset() + (height - own) / 2), Math.max(0, width), own);
    }
}
