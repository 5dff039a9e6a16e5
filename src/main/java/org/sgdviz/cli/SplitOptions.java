package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Split;
import picocli.CommandLine.Option;

/** The options that hold out points. */
final class SplitOptions {

    @Option(names = "--test-fraction", paramLabel = "NUMBER", converter = Values.Fraction.class)
    private @Nullable Double testFraction;

    @Option(names = "--split-seed", paramLabel = "SEED", converter = Values.Seed.class)
    private @Nullable Integer seed;

    @Option(names = "--stratify")
    private boolean stratified;

    @Option(names = "--validation-fraction", paramLabel = "NUMBER", converter = Values.Fraction.class)
    private @Nullable Double validationFraction;

    /**
     * The split asked for.
     *
     * @param usual what holds as far as nothing is asked for
     * @throws BadInput if an option of the test points is given and there are none
     */
    Split split(Split usual) {
        if (testFraction == null && (seed != null || stratified)) {
            throw new BadInput("terminal.split.onlyWith", seed != null ? "--split-seed" : "--stratify");
        }
        Split split = testFraction == null
                ? usual
                : Split.of(new Holdout.Drawn(
                                testFraction, seed == null ? Holdout.Drawn.DEFAULT_SEED : seed, stratified))
                        .withValidationFraction(usual.validationFraction());
        return validationFraction == null ? split : split.withValidationFraction(validationFraction);
    }
}
