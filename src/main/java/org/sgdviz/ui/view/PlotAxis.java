package org.sgdviz.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/**
 * An axis with bounds that are set from outside, linear or logarithmic, with ticks on round numbers wherever the bounds
 * are. JavaFX's own axis starts counting its ticks at the lower bound, and has no logarithmic form.
 */
final class PlotAxis extends ValueAxis<Number> {

    private double smallestUnit;
    private final double spacing;
    private boolean logarithmic;
    private double unit = 1;

    /**
     * An axis from 0 to 1.
     *
     * @param smallestUnit least distance of the ticks: 1 where only whole numbers make sense, else 0
     * @param spacing least distance of the ticks in pixels
     */
    PlotAxis(double smallestUnit, double spacing) {
        super(0, 1);
        this.smallestUnit = smallestUnit;
        this.spacing = spacing;
        setAutoRanging(false);
        setAnimated(false);
    }

    void setBounds(double lower, double upper, boolean asLogarithmic) {
        if (lower == getLowerBound() && upper == getUpperBound() && asLogarithmic == logarithmic) {
            return;
        }
        logarithmic = asLogarithmic;
        setLowerBound(lower);
        setUpperBound(upper);
        invalidateRange();
        requestAxisLayout();
    }

    /** Sets the least distance of the ticks, as in the constructor. */
    void setSmallestUnit(double smallest) {
        if (smallest != smallestUnit) {
            smallestUnit = smallest;
            invalidateRange();
            requestAxisLayout();
        }
    }

    /** Shows a node in the place of the label, which must not be empty. */
    void setTitle(Node node) {
        if (lookup(".axis-label") instanceof Label label) {
            label.setGraphic(node);
            label.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /** Pixels from the axis' start (left or top) to the value, by the bounds as they are set now. */
    double position(double value) {
        double lower = getLowerBound();
        double upper = getUpperBound();
        double share = logarithmic
                ? (Math.log(Math.max(value, lower)) - Math.log(lower)) / (Math.log(upper) - Math.log(lower))
                : (value - lower) / (upper - lower);
        return getSide().isVertical() ? getHeight() * (1 - share) : getWidth() * share;
    }

    double value(double position) {
        double share = getSide().isVertical() ? 1 - position / getHeight() : position / getWidth();
        double lower = getLowerBound();
        double upper = getUpperBound();
        return logarithmic ? lower * Math.pow(upper / lower, share) : lower + share * (upper - lower);
    }

    /** Pixels from the start of an axis of that length, present or not, to each of its ticks. */
    double[] tickPositions(double length) {
        double perValue = length / (getUpperBound() - getLowerBound());
        return calculateTickValues(length, getRange()).stream()
                .mapToDouble(value -> (value.doubleValue() - getLowerBound()) * perValue)
                .map(position -> getSide().isVertical() ? length - position : position)
                .toArray();
    }

    @Override
    public double getDisplayPosition(Number value) {
        return position(value.doubleValue());
    }

    @Override
    public Number getValueForDisplay(double position) {
        return value(position);
    }

    @Override
    protected Object getRange() {
        return List.of(getLowerBound(), getUpperBound());
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        // only an axis that ranges itself is told one
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        int atMost = Math.max(1, (int) (length / spacing));
        if (logarithmic) {
            return Ticks.logarithmic(getLowerBound(), getUpperBound(), atMost);
        }
        unit = Math.max(smallestUnit, Ticks.unit(getUpperBound() - getLowerBound(), atMost));
        return Ticks.linear(getLowerBound(), getUpperBound(), unit);
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return logarithmic ? Ticks.logarithmicMinor(getLowerBound(), getUpperBound()) : List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return logarithmic
                ? Numbers.logarithmicTick(value.doubleValue())
                : Numbers.tick(
                        value.doubleValue(), unit, Math.max(Math.abs(getLowerBound()), Math.abs(getUpperBound())));
    }
}
