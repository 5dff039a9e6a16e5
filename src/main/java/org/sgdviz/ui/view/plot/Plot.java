package org.sgdviz.ui.view.plot;

import java.net.URL;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Window;

/**
 * A chart that JavaFX frames (axes, title, grid, CSS) and that draws its contents itself. A setter only stores what it
 * is given and marks what that makes stale; {@link #draw()} draws what is stale, and is to be called once a frame while
 * the plot can be seen. FX thread.
 */
public abstract class Plot extends XYChart<Number, Number> implements Drawing {

    /** Where the looked-up colours and the styles of all plots are; to be added to the scene. */
    public static final String STYLESHEET = Objects.<URL>requireNonNull(
                    Plot.class.getResource("/org/sgdviz/ui/plots.css"))
            .toExternalForm();

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);

    /** Texts over the drawing; unmanaged, so that a new text does not lay the chart out again. */
    private final StackPane texts = new StackPane();

    private double plotWidth;
    private double plotHeight;
    private double scale = 1;
    private double magnification = 1;
    private Runnable onStale = () -> {};

    @SuppressWarnings("this-escape") // to properties that ask nothing of it before it is whole
    protected Plot(PlotAxis xAxis, PlotAxis yAxis) {
        super(xAxis, yAxis);
        for (Ink ink : Ink.values()) {
            SimpleStyleableObjectProperty<Color> property =
                    new SimpleStyleableObjectProperty<>(ink.metaData(), this, ink.name(), Color.TRANSPARENT);
            property.addListener((observable, before, after) -> refresh());
            inks.put(ink, property);
        }
        setAnimated(false);
        setLegendVisible(false);
        setAlternativeRowFillVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setFocusTraversable(true);
        setMinSize(320, 160);
        getStyleClass().add("plot");
        texts.getStyleClass().add("plot-texts");
        texts.setManaged(false);
        texts.setMouseTransparent(true);
        getChartChildren().add(texts);
        setData(FXCollections.observableArrayList());
    }

    @Override
    public final void setOnStale(Runnable listener) {
        onStale = listener;
    }

    /** Something is stale. */
    protected final void tellStale() {
        onStale.run();
    }

    /** The upper edge of the plot area lies there, among the chart's children. */
    protected void laidOut(double left, double top, double width) {}

    /** Marks everything stale: colours, size or resolution are new. */
    protected abstract void refresh();

    /** Draws the frame that says that the plot shows the past, or takes it away. */
    protected final void framePast(boolean past) {
        pseudoClassStateChanged(PAST, past);
    }

    protected final StackPane texts() {
        return texts;
    }

    public final double plotWidth() {
        return plotWidth;
    }

    public final double plotHeight() {
        return plotHeight;
    }

    /** Device pixels per logical pixel. */
    public final double scale() {
        return scale;
    }

    /** Looks whether the window has moved to a screen of another resolution. */
    protected final void readScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double present = window == null ? 1 : window.getOutputScaleX();
        if (present != scale) {
            scale = present;
            refresh();
        }
    }

    /** Begins at the same x as another plot, which is above or below it. */
    public final void alignWith(Plot other) {
        ((PlotAxis) getYAxis()).shareWidthWith((PlotAxis) other.getYAxis());
    }

    @Override
    public final void setMagnification(double times) {
        if (times != magnification) {
            magnification = times;
            refresh();
        }
    }

    /** How many times as large as usual points, lines and marks are. */
    public final double magnification() {
        return magnification;
    }

    public final Color ink(Ink ink) {
        return Objects.requireNonNull(inks.get(ink)).get();
    }

    public final int argb(Ink ink) {
        return Argb.of(ink(ink));
    }

    final StyleableProperty<Color> inkProperty(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Ink.allMetaData();
    }

    @Override
    protected final void layoutPlotChildren() {
        double width = getXAxis().getWidth();
        double height = getYAxis().getHeight();
        texts.resizeRelocate(getXAxis().getLayoutX(), getYAxis().getLayoutY(), width, height);
        laidOut(getXAxis().getLayoutX(), getYAxis().getLayoutY(), width);
        if (width != plotWidth || height != plotHeight) {
            plotWidth = width;
            plotHeight = height;
            refresh();
        }
    }

    @Override
    protected final void dataItemAdded(Series<Number, Number> series, int index, Data<Number, Number> item) {
        throw new UnsupportedOperationException("a plot draws its own data and takes no series");
    }

    @Override
    protected final void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {
        throw new UnsupportedOperationException("a plot draws its own data and takes no series");
    }

    @Override
    protected final void dataItemChanged(Data<Number, Number> item) {
        throw new UnsupportedOperationException("a plot draws its own data and takes no series");
    }

    @Override
    protected final void seriesAdded(Series<Number, Number> series, int index) {
        throw new UnsupportedOperationException("a plot draws its own data and takes no series");
    }

    @Override
    protected final void seriesRemoved(Series<Number, Number> series) {
        throw new UnsupportedOperationException("a plot draws its own data and takes no series");
    }
}
