package org.sgdviz.ui.view.plot;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Numbers;

/**
 * An axis with bounds that are set from outside, linear or logarithmic, with ticks on round numbers wherever the bounds
 * are. JavaFX's own axis starts counting its ticks at the lower bound, and has no logarithmic form.
 */
public final class PlotAxis extends ValueAxis<Number> {

    /** So wide is an axis beside its plot at least, in sizes of its labels: for three digits, and a title. */
    private static final double LEAST_WIDTH_EMS = 5;

    /** Beside a plot larger numbers are written with a power of ten, or they would take much of its width. */
    private static final double MOST_WRITTEN_OUT = 1e6;

    private double smallestUnit;
    private final double spacing;
    private boolean logarithmic;
    private double unit = 1;
    private double needed;
    private @Nullable Tooltip tip;
    private @Nullable PlotAxis partner;

    /**
     * An axis from 0 to 1.
     *
     * @param smallestUnit least distance of the ticks: 1 where only whole numbers make sense, else 0
     * @param spacing least distance of the ticks in pixels
     */
    public PlotAxis(double smallestUnit, double spacing) {
        super(0, 1);
        this.smallestUnit = smallestUnit;
        this.spacing = spacing;
        setAutoRanging(false);
        setAnimated(false);
        setOnMouseEntered(event -> tellTitle());
    }

    /** The title may be the name of a column, and longer than the axis. */
    private void tellTitle() {
        String title = getLabel();
        if (title != null && !title.isEmpty()) {
            if (tip == null) {
                tip = new Tooltip();
                Tooltip.install(this, tip);
            }
            tip.setText(title);
        }
    }

    public void setBounds(double lower, double upper, boolean asLogarithmic) {
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
    public void setSmallestUnit(double smallest) {
        if (smallest != smallestUnit) {
            smallestUnit = smallest;
            invalidateRange();
            requestAxisLayout();
        }
    }

    /** Shows a node in the place of the label, which must not be empty, from the left edge on. */
    public void setTitle(Node node) {
        if (lookup(".axis-label") instanceof Label label) {
            label.setGraphic(node);
            label.setAlignment(Pos.CENTER_LEFT);
            label.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /** Pixels from the axis' start (left or top) to the value, by the bounds as they are set now. */
    public double position(double value) {
        double share = share(value);
        return getSide().isVertical() ? getHeight() * (1 - share) : getWidth() * share;
    }

    public double value(double position) {
        double share = getSide().isVertical() ? 1 - position / getHeight() : position / getWidth();
        double lower = getLowerBound();
        double upper = getUpperBound();
        return logarithmic ? lower * Math.pow(upper / lower, share) : lower + share * (upper - lower);
    }

    /** Pixels from the start of an axis of that length, present or not, to each of its ticks. */
    public double[] tickPositions(double length) {
        double span = getUpperBound() - getLowerBound(); // of which not even the inverse may be a number
        return calculateTickValues(length, getRange()).stream()
                .mapToDouble(value -> (value.doubleValue() - getLowerBound()) / span * length)
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

    /**
     * Both are as wide as the wider one needs to be from now on, so that plots above each other begin at the same x.
     */
    void shareWidthWith(PlotAxis other) {
        partner = other;
        other.partner = this;
    }

    @Override
    protected double computePrefWidth(double height) {
        double own = super.computePrefWidth(height);
        if (!getSide().isVertical()) {
            return own;
        }
        PlotAxis other = partner;
        if (own != needed) {
            needed = own;
            if (other != null) {
                other.requestAxisLayout();
            }
        }
        double least = LEAST_WIDTH_EMS * getTickLabelFont().getSize();
        return Math.max(Math.max(least, own), other == null ? 0 : other.needed);
    }

    /** As many ticks as have room for their labels. */
    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        double line = getTickLabelFont().getSize();
        int atMost =
                Math.max(1, (int) (length / Math.max(spacing, line * (getSide().isVertical() ? 2.4 : 3))));
        List<Number> ticks = ticks(atMost);
        while (!getSide().isVertical() && ticks.size() > 1 && !fit(ticks, length, line)) {
            atMost = Math.max(1, Math.min(atMost - 1, (int) (atMost * 0.8)));
            List<Number> fewer = ticks(atMost);
            if (atMost == 1) {
                return fewer;
            }
            ticks = fewer;
        }
        return ticks;
    }

    /** Whether no label comes nearer to the next one than a letter or so. */
    private boolean fit(List<Number> ticks, double length, double gap) {
        double end = Double.NEGATIVE_INFINITY;
        for (Number tick : ticks) {
            double half = measureTickMarkSize(tick, getRange()).getWidth() / 2;
            double at = share(tick.doubleValue()) * length;
            if (at - half < end + gap) {
                return false;
            }
            end = at + half;
        }
        return true;
    }

    private double share(double value) {
        double lower = getLowerBound();
        double upper = getUpperBound();
        return logarithmic
                ? (Math.log(Math.max(value, lower)) - Math.log(lower)) / (Math.log(upper) - Math.log(lower))
                : (value - lower) / (upper - lower);
    }

    private List<Number> ticks(int atMost) {
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
        if (logarithmic) {
            return Numbers.logarithmicTick(value.doubleValue());
        }
        double largest = Math.max(Math.abs(getLowerBound()), Math.abs(getUpperBound()));
        boolean wide = getSide().isVertical() && largest > MOST_WRITTEN_OUT;
        return Numbers.tick(value.doubleValue(), unit, wide ? Double.MAX_VALUE : largest);
    }
}
