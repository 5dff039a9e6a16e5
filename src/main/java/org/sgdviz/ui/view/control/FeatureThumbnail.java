package org.sgdviz.ui.view.control;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A small picture of a feature over the plane from −{@value #REACH} to {@value #REACH}: the colour of class 1 where it
 * is positive, that of class 0 where it is negative, the purer the larger it is. The colours come from the style sheet.
 * FX thread.
 */
public final class FeatureThumbnail extends Region {

    private static final double REACH = 6;
    private static final int SIDE = 26;

    /** Sharp on screens of two pixels a point as well. */
    private static final int PIXELS = 2 * SIDE;

    private static final double STRENGTH = 0.85;

    private static final StyleablePropertyFactory<FeatureThumbnail> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final CssMetaData<FeatureThumbnail, Color> NEGATIVE = FACTORY.createColorCssMetaData(
            "-feature-negative-color", thumbnail -> thumbnail.negative, Color.TRANSPARENT);
    private static final CssMetaData<FeatureThumbnail, Color> POSITIVE = FACTORY.createColorCssMetaData(
            "-feature-positive-color", thumbnail -> thumbnail.positive, Color.TRANSPARENT);

    private final StyleableProperty<Color> negative;
    private final StyleableProperty<Color> positive;
    private final WritableImage image = new WritableImage(PIXELS, PIXELS);
    private final DoubleBinaryOperator feature;
    private final double largest;

    /** A picture of a feature, whose values are of the coordinates. */
    public FeatureThumbnail(DoubleBinaryOperator feature) {
        this.feature = feature;
        this.largest = largest();
        getStyleClass().add("feature-thumbnail");
        SimpleStyleableObjectProperty<Color> negativeColour =
                new SimpleStyleableObjectProperty<>(NEGATIVE, this, "negative", Color.TRANSPARENT);
        SimpleStyleableObjectProperty<Color> positiveColour =
                new SimpleStyleableObjectProperty<>(POSITIVE, this, "positive", Color.TRANSPARENT);
        negative = negativeColour;
        positive = positiveColour;
        negativeColour.subscribe(any -> paint());
        positiveColour.subscribe(any -> paint());
        ImageView view = new ImageView(image);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        getChildren().add(view);
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    private double largest() {
        double most = 0;
        for (int p = 0; p < PIXELS * PIXELS; p++) {
            most = Math.max(most, Math.abs(value(p % PIXELS, p / PIXELS)));
        }
        return most;
    }

    private double value(int x, int y) {
        double unit = 2 * REACH / PIXELS;
        return feature.applyAsDouble((x + 0.5) * unit - REACH, REACH - (y + 0.5) * unit);
    }

    private void paint() {
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                double value = value(x, y);
                Color colour = value > 0 ? positive.getValue() : negative.getValue();
                double strength = STRENGTH * Math.abs(value) / largest;
                image.getPixelWriter().setColor(x, y, colour.deriveColor(0, 1, 1, strength));
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SIDE;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
