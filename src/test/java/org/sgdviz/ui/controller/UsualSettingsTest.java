package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;

/** What a folded section says of settings that are not the usual ones. */
class UsualSettingsTest {

    private final UsualSettings words = new UsualSettings(Experiment.TUTORIAL, new Messages());

    @Test
    void usualSettingsAreNotSpokenOf() {
        assertThat(words.of(Panel.METHOD, Experiment.TUTORIAL.settings(), Experiment.TUTORIAL))
                .isEmpty();
    }

    @Test
    void theEndIsSaidInWords() {
        assertThat(end(0)).isEqualTo("0 epochs");
        assertThat(end(1)).isEqualTo("1 epoch");
        assertThat(end(2000)).isEqualTo("2,000 epochs");
    }

    @Test
    void anotherStartIsSpokenOf() {
        Setup setup = Setup.TUTORIAL.withStart(new Weights(1, -2, 0.5));
        Experiment experiment = Experiment.TUTORIAL.withSetup(setup);

        assertThat(words.of(Panel.START, experiment.settings(), experiment)).isEqualTo("other start");
        assertThat(words.of(Panel.TRAINING, experiment.settings(), experiment)).isEmpty();
    }

    @Test
    void earlierNumericsAreSpokenOf() {
        Experiment experiment = Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withNumerics(Numerics.LITERAL));

        assertThat(words.of(Panel.START, experiment.settings(), experiment)).isEqualTo("numerics 1 (earlier)");
    }

    private String end(int epochs) {
        Hyperparameters settings = Experiment.TUTORIAL.settings().withEpochs(epochs);
        return words.of(Panel.EPOCHS, settings, Experiment.TUTORIAL);
    }
}
