package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunRowsTest {

    @Test
    void theSecondLineTellsOnlyWhatTheFirstDoesNot() {
        assertThat(RunRows.beyond("α 0.03, batch 32", "α 0.03, batch 32")).isEmpty();
        assertThat(RunRows.beyond("α 0.3", "α 0.3, batch 32")).isEqualTo("batch 32");
        assertThat(RunRows.beyond("α 0.3, Moons", "α 0.3, batch all")).isEqualTo("batch all");
        assertThat(RunRows.beyond("My best", "α 0.3, batch 32")).isEqualTo("α 0.3, batch 32");
        assertThat(RunRows.beyond("α 0.03 → 0.3", "α 0.3, batch 32")).isEqualTo("α 0.3, batch 32");
    }
}
