package org.sgdviz.ui.controller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/**
 * Leaves buttons of a bar with their icons alone while there is no room for their texts: one group of them after another.
 * The room is what the bar's parent has, since a bar is never made smaller than it must be.
 */
final class CompactBar {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Region bar;
    private final List<List<Labeled>> groups;

    /** How much each group saves that is without its texts, the last one first. */
    private final Deque<Double> saved = new ArrayDeque<>();

    /** What is shown and hidden lays the bar out again, and calls back. */
    private boolean fitting;

    private Consumer<Boolean> onTight = tight -> {};

    /**
     * Watches a bar, for good; all buttons have an icon and a tooltip. With the second group everything in the bar moves
     * together (pseudo-class {@code tight}).
     *
     * @param groups the buttons that lose their texts first, those that lose them where that is not enough, and so on
     */
    CompactBar(Region bar, List<List<Labeled>> groups) {
        this.bar = bar;
        this.groups = List.copyOf(groups);
        bar.needsLayoutProperty().addListener((any, before, now) -> fit());
        bar.parentProperty().subscribe(parent -> {
            if (parent != null) {
                parent.layoutBoundsProperty().subscribe(any -> fit());
            }
        });
    }

    /** Sets who is told when the bar has to be as narrow as it can be, or no longer. */
    void setOnTight(Consumer<Boolean> listener) {
        onTight = listener;
        listener.accept(saved.size() > 1);
    }

    private void fit() {
        if (!fitting) {
            fitting = true;
            showAndHide();
            fitting = false;
        }
    }

    private void showAndHide() {
        double room = room();
        while (room < 0 && saved.size() < groups.size()) {
            show(groups.get(saved.size()), ContentDisplay.GRAPHIC_ONLY);
            double now = room();
            saved.push(Math.max(1, now - room));
            room = now;
        }
        while (!saved.isEmpty() && room > saved.element()) {
            saved.pop();
            show(groups.get(saved.size()), ContentDisplay.LEFT);
            room = room();
        }
    }

    private double room() {
        return bar.getParent() instanceof Region parent ? parent.getWidth() - bar.minWidth(-1) : 0;
    }

    private void show(List<Labeled> group, ContentDisplay display) {
        group.forEach(button -> button.setContentDisplay(display));
        if (group.equals(groups.get(1))) {
            bar.pseudoClassStateChanged(TIGHT, display == ContentDisplay.GRAPHIC_ONLY);
            onTight.accept(display == ContentDisplay.GRAPHIC_ONLY);
            bar.applyCss();
        }
    }
}
