package org.sgdviz.ui.view.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.chart.XYChart;
import javafx.scene.paint.Color;

/**
 * The colours that are drawn with from Java. Each is a property in CSS, named as given here, so that a theme decides
 * it; what the looked-up colours are is written in plots.css.
 */
public enum Ink {
    CLASS_0("-plot-class-0-color"),
    CLASS_1("-plot-class-1-color"),
    SHADE_0("-plot-shade-0-color"),
    SHADE_1("-plot-shade-1-color"),
    BACKGROUND("-plot-background-color"),
    FOREGROUND("-plot-foreground-color"),
    MUTED("-plot-muted-color"),
    GRID("-plot-grid-color"),
    LOSS_BAND("-plot-loss-band-color"),
    RUN_0("-plot-run-0-color"),
    RUN_1("-plot-run-1-color"),
    RUN_2("-plot-run-2-color"),
    RUN_3("-plot-run-3-color"),
    RUN_4("-plot-run-4-color"),
    RUN_5("-plot-run-5-color"),
    PAST("-plot-past-color"),
    LOW("-plot-low-color"),
    HIGH("-plot-high-color");

    private final CssMetaData<Plot, Color> metaData;

    Ink(String property) {
        metaData = new StyleablePropertyFactory<Plot>(null)
                .createColorCssMetaData(property, plot -> plot.inkProperty(this), Color.TRANSPARENT, false);
    }

    CssMetaData<Plot, Color> metaData() {
        return metaData;
    }

    /** A chart's own properties in CSS and all inks. */
    static List<CssMetaData<? extends Styleable, ?>> allMetaData() {
        return Holder.ALL;
    }

    private static final class Holder {
        static final List<CssMetaData<? extends Styleable, ?>> ALL;

        static {
            List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(XYChart.getClassCssMetaData());
            for (Ink ink : values()) {
                all.add(ink.metaData);
            }
            ALL = Collections.unmodifiableList(all);
        }
    }
}
