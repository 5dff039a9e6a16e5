package org.sgdviz.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A loader that quietly gave nothing would let tests pass that compare nothing. */
class GoldenTest {

    @Test
    void everyRunIsThere() {
        assertThat(Golden.RUNS)
                .allSatisfy(run ->
                        assertThat(Golden.doubles(Golden.read(run), "w_final")).hasSize(3));
    }

    @Test
    void aMissingFileOrFieldIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> Golden.read("run_none"));
        JsonNode run = Golden.read("run_odd7");
        assertThatIllegalArgumentException().isThrownBy(() -> Golden.at(run, "dataset", "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> Golden.number(run, "name"));
        assertThatIllegalArgumentException().isThrownBy(() -> Golden.integer(run, "alpha"));
        assertThatIllegalArgumentException().isThrownBy(() -> Golden.doubles(run, "alpha"));
    }
}
