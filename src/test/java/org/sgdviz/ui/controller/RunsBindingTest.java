package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunsBindingTest {

    @Test
    void theSecondLineTellsOnlyWhatTheFirstDoesNot() {
        assertThat(RunsBinding.beyond("α 0.03, batch 32", "α 0.03, batch 32")).isEmpty();
        assertThat(RunsBinding.beyond("α 0.3", "α 0.3, batch 32")).isEqualTo("batch 32");
        assertThat(RunsBinding.beyond("α 0.3, Moons", "α 0.3, batch all")).isEqualTo("batch all");
        assertThat(RunsBinding.beyond("My best", "α 0.3, batch 32")).isEqualTo("α 0.3, batch 32");
        assertThat(RunsBinding.beyond("α 0.03 → 0.3", "α 0.3, batch 32")).isEqualTo("α 0.3, batch 32");
    }
}
