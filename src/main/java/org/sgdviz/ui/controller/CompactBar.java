package org.sgdviz.ui.controller;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Leaves some of a bar's buttons with their icons alone while there is no room for their texts. */
final class CompactBar {

    private final Region bar;
    private final List<Labeled> buttons;
    private double saved;

    /** Watches a bar, for good; all buttons have an icon and a tooltip. */
    CompactBar(Region bar, Labeled... buttons) {
        this.bar = bar;
        this.buttons = List.of(buttons);
        bar.layoutBoundsProperty().addListener((any, before, now) -> fit());
        bar.needsLayoutProperty().addListener((any, before, now) -> fit());
    }

    private void fit() {
        double room = bar.getWidth() - bar.minWidth(-1);
        if (saved == 0 && room < 0) {
            double wide = bar.minWidth(-1);
            show(ContentDisplay.GRAPHIC_ONLY);
            saved = Math.max(1, wide - bar.minWidth(-1));
        } else if (saved > 0 && room > saved) {
            saved = 0;
            show(ContentDisplay.LEFT);
        }
    }

    private void show(ContentDisplay display) {
        buttons.forEach(button -> button.setContentDisplay(display));
    }
}
