package org.sgdviz.ui.model;

import org.sgdviz.session.ShownLoss;

/**
 * With what loss and at what speed runs are shown, kept while another showing takes its place: each {@link #run} swaps
 * the two, so that undo brings back what a preset had changed. FX thread only.
 */
public final class Showing implements Runnable {

    private final ViewSettings settings;
    private final Transport transport;
    private ShownLoss loss;
    private boolean automatic;
    private double speed;

    /** The present one. */
    public Showing(ViewSettings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
        this.loss = settings.shownLoss().get();
        this.automatic = transport.automatic().get();
        this.speed = transport.speed().get();
    }

    @Override
    public void run() {
        Showing present = new Showing(settings, transport);
        settings.shownLoss().set(loss);
        if (automatic) {
            transport.setAutomatic();
        } else {
            transport.setSpeed(speed);
        }
        loss = present.loss;
        automatic = present.automatic;
        speed = present.speed;
    }
}
