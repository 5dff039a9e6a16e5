package org.sgdviz.ui.view.loss;

import org.sgdviz.text.Messages;

/** What the x axis of a loss chart counts. */
public enum LossX {
    UPDATES(1, 10),
    EPOCHS(0, 1),
    EXAMPLES(1, 10),
    /** Seconds of computing. */
    SECONDS(0, 0.001);

    private final double smallestUnit;
    private final double shortest;

    LossX(double smallestUnit, double shortest) {
        this.smallestUnit = smallestUnit;
        this.shortest = shortest;
    }

    /** The least distance of ticks: 1 where only whole numbers make sense, else 0. */
    double smallestUnit() {
        return smallestUnit;
    }

    /** What the axis shows at least. */
    double shortest() {
        return shortest;
    }

    String word() {
        return Messages.plot("loss.x." + name());
    }

    String shortWord() {
        return Messages.plot("loss.x.short." + name());
    }

    String help() {
        return Messages.plot("loss.x.help." + name());
    }
}
