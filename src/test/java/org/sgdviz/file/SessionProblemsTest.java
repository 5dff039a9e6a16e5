package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in a session file: one sentence that says what and where. */
class SessionProblemsTest {

    @TempDir
    private Path folder;

    private BadSession bad;

    @BeforeEach
    void nameFile() {
        bad = new BadSession(folder.resolve("x.sgd.json"));
    }

    private static Arguments change(String from, String to, String problem) {
        return arguments(from, to, problem);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "\"version\": 1",
                        "\"version\": 7",
                        "FILE is of version 7 of the format; this program reads up to 2: use a newer SGD Visualizer"),
                change("\"version\": 1", "\"version\": 0", "FILE, line 3: version must be a whole number from 1 to"),
                change("\"version\": 1,", "", "FILE is not a session file of this program"),
                change("sgd-visualizer session", "other", "FILE is not a session file of this program"),
                change("\"front\": 1,", "", "FILE, line 39: the session has no field front"),
                change("\"front\": 1", "\"front\": 2", "FILE: the run in front must be 0 to 1, but is 2"),
                change("\"shown\": true", "\"shown\": \"never\"", "runs[0].shown must be \"always\", but is \"never\""),
                change("\"shown\": true", "\"shown\": 1", "runs[0].shown must be true or false, but is 1"),
                change("\"looked_at\": 11", "\"looked_at\": 31", "FILE: the update looked at must be 0 to 30"),
                change(
                        "\"alpha\": 0.01",
                        "\"alpha\": 0",
                        "FILE, line 19: runs[0].settings.alpha: the learning rate alpha must be a finite number greater than 0, but is 0"),
                change(
                        "\"alpha\": 0.01",
                        "\"alpha\": \"many\"",
                        "FILE, line 19: runs[0].settings.alpha must be a finite number, but is \"many\""),
                change(
                        "\"alpha\": 0.01",
                        "\"alpha\": 1e999",
                        "runs[0].settings.alpha must be a finite number, but is 1e999"),
                change(
                        "\"alpha\": 0.01",
                        "\"alpha\": NaN",
                        "FILE, line 19, column 32 is not valid JSON: \"NaN\" is no value"),
                change("\"alpha\": 0.01", "\"alpha\": 001", "JSON: a number cannot begin with a needless 0"),
                change("\"alpha\": 0.01", "\"alpha\": much", "JSON: \"much\" is no value"),
                change("\"alpha\": 0.01", "alpha: 0.01", "JSON: there is \"a\" where it cannot stand"),
                change("\"alpha\": 0.01", "\"alpha\": 0.01]", "JSON: \"]\" closes what is not open there"),
                change("\"alpha\": 0.01", "\"al\npha\": 0.01", "JSON: there is a control character where none can"),
                change("\"alpha\": 0.01", "\"alpha\": {}", "settings.alpha must be a finite number, but is an object"),
                change(
                        "\"alpha\": 0.01",
                        "\"beta\": 0.01",
                        "runs[0].settings.beta is unknown; the fields here are alpha, batch_size"),
                change("\"alpha\": 0.01", "\"alpha\": 0.01, \"alpha\": 0.02", "runs[0].settings.alpha is there twice"),
                change(
                        "\"batch_size\": 32",
                        "\"batch_size\": 0",
                        "settings.batch_size must be a whole number from 1 to"),
                change(
                        "\"batch_size\": 32",
                        "\"batch_size\": \"some\"",
                        "settings.batch_size must be a whole number from 1 to 2147483646, or \"all\", but is \"some\""),
                change(
                        "\"batch_size\": 32",
                        "\"batch_size\": null",
                        "settings.batch_size must be a whole number from 1 to 2147483646, or \"all\", but is null"),
                change(
                        "\"epochs\": 100",
                        "\"epochs\": null",
                        "runs[0].settings.epochs belongs to version 2 of the format"),
                change(
                        "\"objective\": \"cross-entropy\"",
                        "\"objective\": \"mse\"",
                        "must be one of \"cross-entropy\", \"squared-error\", \"hinge\", \"squared-hinge\", \"perceptron\","
                                + " \"modified-huber\", \"tanh-squared-error\", \"least-squares\", but is \"mse\""),
                change(
                        "\"updates\": 20",
                        "\"updates\": -1",
                        "runs[0].updates must be a whole number from 0 to 9223372036854775807, but is -1"),
                change(
                        "\"updates\": 20",
                        "\"updates\": 20.5",
                        "runs[0].updates must be a whole number from 0 to 9223372036854775807, but is 20.5"),
                change("\"updates\": 20", "\"updates\": 1" + "0".repeat(40), "runs[0].updates must be a whole number"),
                change(
                        "\"updates\": 20",
                        "\"updates\": 1" + "0".repeat(2000),
                        "is not valid JSON: it is longer or deeper"),
                change(
                        "\"updates\": 20",
                        "\"updates\": 5",
                        "FILE: runs[0]: edit 1 is stamped 9, but there are only 5 updates"),
                change(
                        "\"updates\": 30",
                        "\"updates\": 8",
                        "FILE: runs[1]: edit 1 is stamped 12, but there are only 8 updates"),
                change("\"samples\": 400", "\"samples\": -5", "data[0].samples must be a whole number from 1"),
                change("\"samples\": 400", "\"samples\": 2000000000", "more memory than there is"),
                change(
                        "\"samples\": 400",
                        "\"samples\": 4",
                        "FILE: runs[0]: edit 1 names row 4, but by then there are only 4"),
                change("\"blobs\"", "\"blob\"", "data[0].generator must be one of \"blobs\", \"moons\""),
                change("\"generator\": \"blobs\", ", "", "a data set has either a generator, or points"),
                change(
                        "\"data\": 0",
                        "\"data\": 1",
                        "FILE: runs[0]: data must be the number of one of the 1 data sets"),
                change(
                        "\"name\": \"a\"",
                        "\"name\": \"\"",
                        "FILE: runs[0]: a run's name must have 1 to 200 characters"),
                change("\"name\": \"a\"", "\"name\": \"\\ud800\"", "runs[0].name has half a character in it"),
                change(
                        "\"name\": \"a\"",
                        "\"name\": null",
                        "runs[0].name must be a text in quotation marks, but is null"),
                change(
                        "\"run\": 0",
                        "\"run\": 1",
                        "FILE: runs[1]: branched_from must be a run that stands before this one"),
                change("\"update\": 9", "\"update\": 29", "FILE: runs[1]: its edits must be stamped 29 or later"),
                change("\"update\": 9", "\"update\": 9, \"x\": 1", "runs[1].branched_from.x is unknown"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"move\", 5, 0.1]",
                        "runs[1].edits[0] must be [update, \"move\", row, x1, x2], but is shorter"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"move\", 5, 0.1, 0, 0]",
                        "runs[1].edits[0] must be [update, \"move\", row, x1, x2], but is longer"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"jump\", 5]",
                        "runs[1].edits[0][1] must be one of \"alpha\""),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[]",
                        "runs[1].edits[0] must be an edit as [update, what, to what ...], but is empty"),
                change("[12, \"move\", 5, 0.1, 0.0]", "12", "runs[1].edits[0] must be a list in brackets, but is 12"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"remove\", [[5, 2]]]",
                        "runs[1].edits[0][2][0][1] must be a whole number from 5"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"remove\", [0, [0, 2000000000]]]",
                        "FILE needs more memory than the 64 MB"),
                change(
                        "[12, \"move\", 5, 0.1, 0.0]",
                        "[12, \"move\", 5, 0.1, 0.0], [11, \"alpha\", 1]",
                        "FILE: runs[1]: edit 2 is stamped 11, before the one ahead of it"),
                change("\"weights\": [", "\"weights\": [1, ", "runs[0].weights must be [w0, w1, w2], but is longer"),
                change("\"speed\": 60.0", "\"speed\": \"fast\"", "view.speed must be \"flat out\", but is \"fast\""),
                change("\"speed\": 60.0", "\"speed\": -1", "view: the speed must be"),
                change(
                        "\"text_size\": 13",
                        "\"text_size\": 13, \"scatter\": [1, 0, 0, 1]",
                        "view: the shown part of the plane"),
                change(
                        "\"runs\": [",
                        "\"runs\": [],\n\"more\": [",
                        "more is unknown; the fields here are format, version"),
                change("\"edits\": [", "\"edits\": [" + "[".repeat(5000), "runs[0].edits[0][0] must be a whole number"),
                change("\"view\": {", "\"view\": {" + "\"a\": {".repeat(100000), "view.a is unknown"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsWrongIsSaid(String from, String to, String problem) throws IOException {
        String good = BadSession.good();
        int at = good.indexOf(from);
        assertThat(at).as(from).isNotNegative();

        assertThat(bad.problem(good.substring(0, at) + to + good.substring(at + from.length())))
                .contains(problem);
    }
}
