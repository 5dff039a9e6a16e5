package org.sgdviz.run.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.rule.Kind;

/** What goes with an optimizer in a tool goes with it again. */
class ToolTest {

    static List<Tool> tools() {
        return Tools.ALL;
    }

    @ParameterizedTest
    @MethodSource("tools")
    void anotherOptimizerAndBackIsTheToolAgain(Tool tool) {
        Hyperparameters own = tool.settings();
        Kind<Optimizer> ownKind = Optimizers.KINDS.of(own.method().optimizer());
        for (Kind<Optimizer> other : Optimizers.KINDS.all()) {
            assertThat(tool.with(ownKind, tool.with(other, own)))
                    .as("%s and back", other)
                    .isEqualTo(own);
        }
    }
}
