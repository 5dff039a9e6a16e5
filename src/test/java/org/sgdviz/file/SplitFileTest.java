package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Points;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Run;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;

/** Splits in session files. */
class SplitFileTest {

    private static final Split SPLIT = Split.of(new Holdout.Drawn(0.25, 3, true));

    @TempDir
    private Path folder;

    private String written(Session session) throws IOException {
        Path file = folder.resolve("x.sgd.json");
        SessionFile.write(session, file);
        assertThat(SessionFile.read(file)).isEqualTo(session);
        return Files.readString(file);
    }

    private static Session session(Experiment experiment) {
        Run run = new Run(experiment);
        run.apply(new RowChange.Add(1, 2, 1, Role.TEST));
        run.apply(new RowChange.Add(1, 2, 1));
        for (int i = 0; i < 20; i++) {
            run.step();
        }
        run.publish();
        return Session.of(SavedRun.of(null, 0, run, null));
    }

    private static Experiment with(Split split) {
        return Experiment.TUTORIAL.withSetup(Experiment.TUTORIAL.setup().withSplit(split));
    }

    @Test
    void whatIsDrawnIsOneLine() throws IOException {
        assertThat(written(session(with(SPLIT.withValidationFraction(0.1)))))
                .contains("\"version\": 2,")
                .contains("\"split\": {\"test_fraction\": 0.25, \"seed\": 3, \"stratified\": true, "
                        + "\"validation_fraction\": 0.1}")
                .contains("[0, \"add_test\", 1.0, 2.0, 1]")
                .contains("[0, \"add\", 1.0, 2.0, 1]");
        assertThat(written(session(with(Split.of(new Holdout.AfterFirst(50))))))
                .contains("\"split\": {\"first_percent\": 50.0}");
    }

    @Test
    void rowsWhoseRolesAreKeptAreListed() throws IOException {
        Points points = Points.of(new double[5], new double[5], new byte[] {0, 1, 0, 1, 0});
        Split kept = SPLIT.keeping(Split.of(new Holdout.Drawn(0.4, 42, false)).of(points, 0));
        Experiment experiment = with(Split.NONE);
        experiment = experiment.withSetup(
                experiment.setup().withData(new Given("five", points)).withSplit(kept));
        assertThat(written(session(experiment)))
                .contains("\"roles\": {\n          \"validation\": [],\n          \"test\": [")
                .contains("\n          \"order\": [");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'test_fraction': 1, 'seed': 0, 'stratified': true} | must be greater than 0 and less than 1, but is 1",
                "{'test_fraction': 0.5, 'seed': 0} | has no field stratified",
                "{'test_fraction': 0.5, 'seed': -1, 'stratified': true} | must be a whole number",
                "{'first_percent': 0} | must be above 0 and at most 100 percent",
                "{'first_percent': 5, 'test_fraction': 0.5, 'seed': 0, 'stratified': true} | either test_fraction or first",
                "{'validation_fraction': 1} | must be greater than 0 and less than 1",
                "{'roles': {'validation': [], 'test': []}} | not those of a generator",
                "{'roles': {'test': []}} | has no field validation",
                "{'part': 1} | part is unknown",
            })
    void whatIsWrongIsSaid(String split, String problem) throws IOException {
        BadSession bad = new BadSession(folder.resolve("x.sgd.json"));
        String two = BadSession.good().replace("\"version\": 1", "\"version\": 2");
        String text = two.replaceFirst("\"init_seed\"", "\"split\": " + split.replace('\'', '"') + ", \"init_seed\"");
        assertThat(bad.problem(text)).contains(problem);
    }
}
