package org.sgdviz.ui.controller.dialog;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import org.sgdviz.text.Messages;

/** A message with details one click away, by a button in the words and the capitalization of the window. FX thread. */
final class DetailsPane extends DialogPane {

    private final Messages messages;

    DetailsPane(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected Node createDetailsButton() {
        Hyperlink button = new Hyperlink();
        button.getStyleClass().add("details-button");
        button.textProperty()
                .bind(Bindings.when(expandedProperty())
                        .then(messages.text("problem.details.hide"))
                        .otherwise(messages.text("problem.details.show")));
        button.setOnAction(event -> setExpanded(!isExpanded()));
        return button;
    }
}
