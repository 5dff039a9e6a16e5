package org.sgdviz.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sgdviz.data.Points;
import org.sgdviz.file.CsvPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code data}: writes points as CSV. */
@Command(name = "data")
final class DataCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE")
    private String out = OutputNames.STANDARD_OUTPUT;

    DataCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Points points = DataOptions.points(data.source());
        try (Output output = Output.open("--out", out, streams)) {
            CsvPoints.write(points, new OutputStreamWriter(output.stream(), StandardCharsets.UTF_8));
            output.commit();
        }
        PlainErrors.remark(data.remark(), streams);
        return ExitCode.OK;
    }
}
