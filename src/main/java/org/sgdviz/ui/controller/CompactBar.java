package org.sgdviz.ui.controller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Leaves buttons of a bar with their icons alone while there is no room for their texts: one group of them after
 * another. The room is what the bar's parent has, since a bar is never made smaller than it must be. It looks after
 * each layout of the scene, when all sizes are those of one moment, and lays out again what it changes before that is
 * seen. FX thread.
 */
final class CompactBar {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** What sizes that are rounded may differ by, in pixels. */
    private static final double ROUNDING = 8;

    private final Region bar;
    private final List<List<Labeled>> groups;

    /**
     * How much each group saves that is without its texts, in text sizes, which may have changed since; the last one
     * first.
     */
    private final Deque<Double> saved = new ArrayDeque<>();

    private final Runnable fit = this::fit;
    private Consumer<Boolean> onTight = tight -> {};

    /**
     * Watches a bar, for good; all buttons have an icon and a tooltip. With the second group everything in the bar
     * moves together (pseudo-class {@code tight}).
     *
     * @param groups the buttons that lose their texts first, those that lose them where that is not enough, and so on
     */
    CompactBar(Region bar, List<List<Labeled>> groups) {
        this.bar = bar;
        this.groups = List.copyOf(groups);
        bar.sceneProperty().subscribe((before, now) -> move(before, now));
        move(null, bar.getScene());
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(fit);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(fit);
        }
    }

    /** Sets who is told when the bar has to be as narrow as it can be, or no longer. */
    void setOnTight(Consumer<Boolean> listener) {
        onTight = listener;
        listener.accept(saved.size() > 1);
    }

    private void fit() {
        int before = saved.size();
        while (!saved.isEmpty() && room() > saved.element() * em() + ROUNDING) {
            saved.pop();
            show(groups.get(saved.size()), ContentDisplay.LEFT);
        }
        double room = room();
        while (room < 0 && saved.size() < groups.size()) {
            show(groups.get(saved.size()), ContentDisplay.GRAPHIC_ONLY);
            double now = room();
            saved.push(Math.max(1, now - room) / em());
            room = now;
        }
        if (saved.size() != before) {
            bar.getScene().getRoot().applyCss();
            bar.getScene().getRoot().layout();
        }
    }

    private double em() {
        return groups.get(0).get(0).getFont().getSize();
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
