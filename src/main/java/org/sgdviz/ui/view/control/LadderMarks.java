package org.sgdviz.ui.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/**
 * A strip below a slider that points at two of its values, one that is named and one that is not; values beyond the
 * slider's ends are pointed at there. It takes no room while there are none. FX thread.
 */
public final class LadderMarks extends Region {

    private static final double SIZE = 0.45;

    private final Polygon main = new Polygon();
    private final Polygon other = new Polygon();
    private final Label mainMark = new Label("", main);
    private final Label otherMark = new Label("", other);
    private final Label text = new Label();
    private LadderSlider slider = new LadderSlider();
    private double mainValue = Double.NaN;
    private double otherValue = Double.NaN;

    /** A strip that marks nothing yet; for FXML. */
    public LadderMarks() {
        getStyleClass().add("ladder-marks");
        main.getStyleClass().add("ladder-mark");
        other.getStyleClass().add("other-ladder-mark");
        text.getStyleClass().add("ladder-mark-text");
        for (Label label : new Label[] {otherMark, mainMark, text}) {
            label.setManaged(false);
        }
        getChildren().addAll(otherMark, mainMark, text);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        text.fontProperty().subscribe(this::requestLayout);
    }

    /** Says of which slider, which is directly above. */
    public void setSlider(LadderSlider above) {
        slider = above;
        above.widthProperty().subscribe(this::requestLayout);
    }

    /** Says what the marks mean. */
    public void setTips(String mainTip, String otherTip) {
        mainMark.setAccessibleHelp(mainTip);
        text.setAccessibleHelp(mainTip);
        otherMark.setAccessibleHelp(otherTip);
    }

    /** Marks a value with a name, and another one. */
    public void show(double value, String name, double otherWithoutName) {
        mainValue = value;
        otherValue = otherWithoutName;
        text.setText(name);
        setVisible(true);
        requestLayout();
    }

    /** Marks nothing. */
    public void clear() {
        setVisible(false);
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = text.getFont().getSize();
        double size = SIZE * em;
        text.autosize();
        double x = point(main, mainMark, mainValue, size);
        double otherX = point(other, otherMark, otherValue, size);
        double end = x + size + text.getWidth();
        boolean covers = otherX > x && otherX - size < end && x - size >= text.getWidth();
        text.relocate(covers || end > getWidth() ? x - size - text.getWidth() : x + size, 0);
    }

    private double point(Polygon shape, Label mark, double value, double size) {
        double x = slider.place(value);
        shape.getPoints().setAll(size, 0.0, 0.0, 1.6 * size, 2 * size, 1.6 * size);
        mark.autosize();
        mark.relocate(x - mark.getWidth() / 2, 0);
        return x;
    }
}
