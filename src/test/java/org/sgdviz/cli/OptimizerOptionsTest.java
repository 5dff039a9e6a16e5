package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.sgd.rule.RandomRules;

/** Every optimizer, and every number of each, can be asked for in the terminal. */
class OptimizerOptionsTest {

    private final Shell shell = new Shell();

    static Stream<Kind<Optimizer>> kinds() {
        return Optimizers.KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theOptimizerAskedForTrains(Kind<Optimizer> kind) throws IOException {
        Optimizer asked = RandomRules.of(kind, new Random(5));
        List<String> options = new ArrayList<>(List.of("train", "--json", "-", "-e", "2", "--optimizer", kind.id()));
        for (Parameter parameter : kind.parameters()) {
            options.add(parameter.option() + "=" + parameter.text(kind.get(asked, parameter)));
        }

        assertThat(shell.run(options.toArray(String[]::new))).as(shell.err()).isZero();

        assertThat(Golden.doubles(shell.json(), "w_final")).isEqualTo(trained(asked));
    }

    private static double[] trained(Optimizer optimizer) {
        Experiment tutorial = Experiment.TUTORIAL;
        Run run =
                new Run(tutorial.withSettings(tutorial.settings().withEpochs(2).withOptimizer(optimizer)));
        while (run.canStep()) {
            run.step();
        }
        return run.trainer().weights().toArray();
    }

    @Test
    void numbersThatTheOptimizerDoesNotHaveAreRefused() {
        assertThat(shell.run("train", "--momentum", "0.9")).isEqualTo(2);
        assertThat(shell.err())
                .contains("--momentum")
                .contains("--optimizer is sgd")
                .contains("rmsprop");
    }

    @Test
    void numbersThatAreNotLegalAreRefused() {
        assertThat(shell.run("train", "--optimizer", "adam", "--beta1", "1")).isEqualTo(2);
        assertThat(shell.err()).contains("beta1 must be a number of at least 0 and below 1, but is 1");
    }

    @Test
    void anOptimizerThatThereIsNotIsRefused() {
        assertThat(shell.run("train", "--optimizer", "rprop")).isEqualTo(2);
        assertThat(shell.err()).contains("adam").contains("rprop");
    }
}
