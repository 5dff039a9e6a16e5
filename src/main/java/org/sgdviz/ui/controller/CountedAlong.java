package org.sgdviz.ui.controller;

import org.sgdviz.session.ViewState;
import org.sgdviz.ui.view.loss.LossX;

/** What the loss chart counts along, as settings have it and as the chart does. */
final class CountedAlong {

    private CountedAlong() {}

    static LossX drawn(ViewState.XAxis x) {
        return switch (x) {
            case UPDATES -> LossX.UPDATES;
            case EPOCHS -> LossX.EPOCHS;
            case EXAMPLES -> LossX.EXAMPLES;
            case SECONDS -> LossX.SECONDS;
        };
    }

    static ViewState.XAxis chosen(LossX x) {
        return switch (x) {
            case UPDATES -> ViewState.XAxis.UPDATES;
            case EPOCHS -> ViewState.XAxis.EPOCHS;
            case EXAMPLES -> ViewState.XAxis.EXAMPLES;
            case SECONDS -> ViewState.XAxis.SECONDS;
        };
    }
}
