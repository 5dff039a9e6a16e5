package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Weights;

/**
 * What is asked for as the weights of update 0.
 *
 * @param by what they are, where none are typed
 * @param typed the weights themselves; null: none are typed
 */
record InitialWeights(Initialization by, @Nullable Weights typed) {

    /** The tutorial's. */
    static final InitialWeights USUAL = new InitialWeights(Initialization.UNIFORM, null);

    /**
     * A setup that begins with them; its features are set already.
     *
     * @throws BadInput if they are not as many as the features need
     */
    Setup in(Setup setup) {
        try {
            return setup.withInitialization(by).withStart(typed);
        } catch (IllegalValueException e) {
            throw new BadInput(Message.of("terminal.init.count", e.explanation()), e);
        }
    }
}
