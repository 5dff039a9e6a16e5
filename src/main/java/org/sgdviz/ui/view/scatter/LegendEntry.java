package org.sgdviz.ui.view.scatter;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A mark and what it means, in full or in brief; in brief it tells the full text on hover. FX thread. */
final class LegendEntry extends Label {

    private final Text measure = new Text();
    private String whole = "";
    private String brief = "";

    LegendEntry(String swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", swatchStyle);
        setGraphic(swatch);
        setMinWidth(0);
        getStyleClass().add("legend-entry");
    }

    void say(String inFull, String inBrief) {
        boolean wasBrief = getText().equals(brief) && !brief.equals(whole);
        whole = inFull;
        brief = inBrief;
        setAccessibleHelp(inFull);
        shorten(wasBrief);
    }

    void shorten(boolean toBrief) {
        setText(toBrief ? brief : whole);
    }

    /** The width that it needs, in full or in brief, whichever it shows now. */
    double wish(boolean inBrief) {
        String text = inBrief ? brief : whole;
        double wish = prefWidth(-1);
        return text.equals(getText()) ? wish : Math.ceil(wish + width(text) - width(getText())) + 1;
    }

    private double width(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
