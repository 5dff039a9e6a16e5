package org.sgdviz.ui.controller;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Verification;

/** How the verification of an opened session stands, and the button that stops or resumes it. FX thread only. */
final class VerificationStatus {

    private final Verification verified;
    private final Messages messages;
    private final Label text;
    private final Button button;

    VerificationStatus(Verification verified, Messages messages, Label text, Button button) {
        this.verified = verified;
        this.messages = messages;
        this.text = text;
        this.button = button;
    }

    /** Joins them, for good. */
    void bind() {
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> stopOrResume());
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        verified.state().subscribe(any -> show());
        verified.progress().subscribe(any -> show());
    }

    private void stopOrResume() {
        if (verified.state().get() == Verification.State.UNDER_WAY) {
            verified.stop();
        } else {
            verified.resume();
        }
    }

    private void show() {
        Verification.State state = verified.state().get();
        boolean underWay = state == Verification.State.UNDER_WAY;
        boolean left = state == Verification.State.STOPPED || state == Verification.State.FAILED;
        button.setVisible(underWay || left);
        String does = left ? "verification.resume" : "verification.stop";
        button.setText(messages.text(does));
        button.setAccessibleHelp(messages.text(does + ".tip"));
        int percent = (int) Math.max(0, 100 * verified.progress().get());
        text.setText(messages.text("verification." + state.name(), percent));
    }
}
