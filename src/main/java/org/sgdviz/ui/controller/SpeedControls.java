package org.sgdviz.ui.controller;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.model.Transport;
import org.sgdviz.ui.view.control.LadderSlider;

/** The slider for the speed, what it stands at in words, and the button that leaves it to the program. FX thread. */
final class SpeedControls {

    /** Updates per second. */
    private static final double[] SPEEDS = {
        1, 2, 5, 10, 20, Transport.ONE_A_FRAME, 200, 1000, 10_000, 100_000, Double.POSITIVE_INFINITY
    };

    private final Transport transport;
    private final Messages messages;
    private final LadderSlider speed;
    private final Label value;
    private final ToggleButton automatic;

    SpeedControls(Transport transport, Messages messages, LadderSlider speed, Label value, ToggleButton automatic) {
        this.transport = transport;
        this.messages = messages;
        this.speed = speed;
        this.value = value;
        this.automatic = automatic;
    }

    /** Joins them to the model, for good. */
    void bind() {
        speed.setLadder(SpeedControls::rung, SPEEDS);
        speed.setOnChosen(transport::setSpeed);
        speed.heldProperty().subscribe(held -> {
            if (held && transport.automatic().get()) {
                transport.setSpeed(transport.speed().get());
            }
        });
        transport.speed().subscribe(now -> speed.show(now.doubleValue()));
        transport.speed().subscribe(this::describe);
        transport.automatic().subscribe(this::describe);
        describe();
        automatic.setOnAction(event -> {
            transport.setAutomatic();
            describe(); // a second click does not switch it off
        });
    }

    /** Where a speed lies on the slider: the rungs evenly spaced, a speed between two of them between. */
    private static double rung(double updatesPerSecond) {
        int i = 0;
        while (i + 1 < SPEEDS.length && SPEEDS[i + 1] <= updatesPerSecond) {
            i++;
        }
        boolean between = i + 2 < SPEEDS.length && updatesPerSecond > SPEEDS[i];
        return between ? i + (updatesPerSecond - SPEEDS[i]) / (SPEEDS[i + 1] - SPEEDS[i]) : i;
    }

    private void describe() {
        boolean byItself = transport.automatic().get();
        String words = words(transport.speed().get());
        automatic.setSelected(byItself);
        value.setText(byItself ? messages.text("speed.automatic", words) : words);
    }

    private String words(double updatesPerSecond) {
        if (Double.isInfinite(updatesPerSecond)) {
            return messages.text("speed.fastest");
        }
        return updatesPerSecond == 1
                ? messages.text("speed.update")
                : messages.text("speed.updates", Numbers.count(Math.round(updatesPerSecond)));
    }
}
