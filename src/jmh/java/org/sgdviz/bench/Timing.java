package org.sgdviz.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How benchmarks are timed: each in a process of its own.
 *
 * @param brief whether by short measurements
 */
record Timing(boolean brief) {

    private static final String CLASS_PATH = "java.class.path";

    /** Microseconds of an epoch: the mean. */
    double micros(Class<?> benchmark, String method, Cell cell) throws RunnerException {
        return micros(benchmark, method, Map.of("points", cell.points(), "batch", cell.batch()));
    }

    /** The same with any parameters. */
    double micros(Class<?> benchmark, String method, Map<String, ?> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + "[.]" + method + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(brief ? 2 : 3)
                .warmupTime(TimeValue.milliseconds(brief ? 400 : 1000))
                .measurementIterations(brief ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(brief ? 400 : 1000))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        parameters.forEach((name, value) -> options.param(name, String.valueOf(value)));
        return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
    }

    /** The same with other classes in front of this build's. */
    double micros(EarlierBuild build, Class<?> benchmark, String method, Cell cell) throws RunnerException {
        String own = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, build.before(own)); // which JMH gives its processes
        try {
            return micros(benchmark, method, cell);
        } finally {
            System.setProperty(CLASS_PATH, own);
        }
    }
}
