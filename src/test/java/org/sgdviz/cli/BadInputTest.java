package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what is given: one sentence that says what, exit code 2, and no file. */
class BadInputTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.createFile(folder.resolve("empty.csv"));
        Files.writeString(folder.resolve("one-class.csv"), "1,2,a\n3,4,a\n");
        Files.writeString(folder.resolve("good.csv"), "1,2,a\n3,4,b\n");
        Files.writeString(folder.resolve("word.csv"), "1,2,a\n3,four,b\n");
        Files.writeString(folder.resolve("infinite.csv"), "1,2,a\n3,Infinity,b\n");
        Files.writeString(folder.resolve("three.csv"), "1,2,a\n3,4,b\n5,6,c\n");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("none.json"));
        Files.createSymbolicLink(folder.resolve("link-to-link"), Path.of("link"));
        Files.createSymbolicLink(folder.resolve("link-to-good"), Path.of("good.csv"));
        Files.createLink(folder.resolve("hard"), folder.resolve("good.csv"));
        Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
        Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0, 10, 0});
        Files.writeString(folder.resolve("latin.csv"), "1,2,\u00e4\n3,4,b\n", StandardCharsets.ISO_8859_1);
    }

    static Stream<Arguments> commandLines() {
        return Stream.of(
                        options(),
                        numbers(
                                "--alpha",
                                "0",
                                "-0",
                                "-1",
                                "NaN",
                                "Infinity",
                                "1e999",
                                "1e-999",
                                "0x1p3",
                                "1d",
                                "abc",
                                ""),
                        numbers("--epochs", "-1", "-0.5", "NaN", "Infinity", "1e12", "2147483647.5", "ten", "1,5", ""),
                        numbers("--batch-size", "0", "-5", "1.5", "99999999999", "some", "ALL", "", "NaN"),
                        numbers("--samples", "0", "-5", "1.5", "1e3", "99999999999", "many", ""),
                        numbers("--std", "-1", "NaN", "-Infinity", "x", ""),
                        numbers("--data-seed", "-1", "2147483648", "1.0", "x", ""),
                        numbers("--init-seed", "-1", "2147483648", "x"),
                        numbers("--shuffle-seed", "-1", "2147483648", "x"),
                        numbers("--shuffle", "maybe", "batch", ""),
                        numbers("--objective", "loss", "Hinge", ""),
                        data(),
                        outputs())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> numbers(String option, String... values) {
        return Stream.of(values).map(value -> bad(option + " must be", "train", option, value));
    }

    private static Stream<Arguments> options() {
        return Stream.of(
                bad("no option \"--bogus\"", "train", "--bogus"),
                bad("no option \"--bogus=3\"", "train", "--bogus=3"),
                bad("did you mean --epochs?", "train", "--epoch", "3"),
                bad("no option \"-x\"", "train", "-x"),
                bad("no option \"-x\"", "train", "-qx"),
                bad("no option \"-x\"", "-x"),
                bad("no option \"--json\"", "data", "--json", "-"),
                bad("no command \"trian\"; did you mean train?", "trian"),
                bad("no command \"\"", ""),
                bad("no command \"a\\nb\"", "a\nb"),
                bad("unexpected argument \"points.csv\"", "train", "points.csv"),
                bad("unexpected argument \"@file\"", "train", "@file"),
                bad("unexpected argument \"\"", "data", ""),
                bad("--alpha needs a value, as in --alpha=NUMBER", "train", "--alpha"),
                bad("--alpha needs a value", "train", "-a", "-b", "3"),
                bad("--json needs a value", "train", "--json"),
                bad("--alpha is given more than once", "train", "-a", "1", "--alpha", "2"),
                bad("--quiet is given more than once", "train", "-q", "-q"),
                bad("--quiet takes no value, but was given \"3\"", "train", "--quiet=3"),
                bad("--data is an option of the command train", "--data", "moons"),
                bad("--out is an option of the command data", "--out=x.csv"),
                bad("--epochs comes before the command train", "-e", "5", "train"),
                bad("--epochs must be a number from 0 to 2147483647, but is \"x\"", "-e", "x"),
                bad("--alpha must be a finite number greater than 0, but is \"0\"", "--alpha=0"),
                bad("--batch-size must be", "-b", "0"));
    }

    private static Stream<Arguments> data() {
        return Stream.of(
                bad("blobs, moons, circles, xor or spiral", "train", "--data", "moon"),
                bad("there is no file \"none.csv\"", "train", "--data", "none.csv"),
                bad("there is no file \"\"", "train", "--data", ""),
                bad("folder", "train", "--data", "$/folder"),
                bad("empty", "train", "--data", "$/empty.csv"),
                bad("binary", "train", "--data", "$/binary.csv"),
                bad("UTF-8", "train", "--data", "$/latin.csv"),
                bad("one class only", "train", "--data", "$/one-class.csv"),
                bad("line 2, column 2: \"four\"", "train", "--data", "$/word.csv"),
                bad("line 2, column 2: \"Infinity\"", "train", "--data", "$/infinite.csv"),
                bad("line 3", "train", "--data", "$/three.csv"),
                bad("one class only", "train", "-n", "1"),
                bad("one class only", "train", "-n", "1", "-e", "0"),
                bad("memory", "train", "-n", "2147483647"),
                bad("memory", "data", "-n", "2147483647"),
                bad("too large", "train", "--std", "1e308"),
                bad("--std applies to blobs, but the data are moons", "train", "--data", "moons", "--std", "1"),
                bad("--noise applies to moons, circles, xor or spiral", "train", "--noise", "1"),
                bad("--noise must be", "train", "--data", "moons", "--noise", "-1"),
                bad("--factor applies to circles, but the data are xor", "train", "--data", "xor", "--factor", "0.3"),
                bad("--factor must be", "train", "--data", "circles", "--factor", "1"),
                bad("--factor must be", "train", "--data", "circles", "--factor", "-0.1"),
                bad("--samples applies to generated data", "train", "--data", "$/good.csv", "-n", "3"),
                bad("--data-seed applies to generated data", "data", "--data", "$/good.csv", "--data-seed", "3"));
    }

    private static Stream<Arguments> outputs() {
        Stream<Arguments> each = Stream.of("--json", "--updates", "--figure")
                .flatMap(option -> Stream.of(
                        bad("it is a folder", "train", option, "$/folder"),
                        bad("there is no folder", "train", option, "$/none/x"),
                        bad("is not a folder", "train", option, "$/good.csv/x"),
                        bad("needs a file name", "train", option, ""),
                        bad("name the same file", "train", "--data", "$/good.csv", option, "$/folder/../good.csv")));
        Stream<Arguments> others = Stream.of(
                bad("standard output", "train", "--json", "-", "--updates", "-"),
                bad("name the same file", "train", "--json", "$/new", "--figure", "$/folder/../new"),
                bad("name the same file", "train", "--json", "$/link", "--figure", "$/none.json"),
                bad("name the same file", "train", "--json", "$/link-to-link", "--figure", "$/link"),
                bad("name the same file", "train", "--json", "$/link-to-good", "--session", "$/hard"),
                bad("name the same file", "train", "--data", "$/good.csv", "--session", "$/hard"),
                bad("leads back to itself", "train", "--json", "$/round"),
                bad("it is a folder", "data", "--out", "$/folder"),
                bad("there is no folder", "data", "--out", "$/none/x"));
        return Stream.concat(each, others);
    }

    private static Arguments bad(String part, String... args) {
        return arguments(part, List.of(args));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void badInputIsAnsweredInOneSentenceAndLeavesNoFile(String part, List<String> args) throws IOException {
        Map<String, String> before = files();
        Shell shell = new Shell();

        int code = shell.run(
                args.stream().map(arg -> arg.replace("$", folder.toString())).toArray(String[]::new));

        assertThat(shell.err()).startsWith("sgd-visualizer: ").contains(part).hasLineCount(1);
        assertThat(shell.out()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.windows).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void badInputBesideGoodOutputsLeavesNoFileEither(String part, List<String> args) throws IOException {
        Map<String, String> before = files();
        Stream<String> more = args.contains("train") && args.indexOf("train") == 0 && !args.contains("--updates")
                ? Stream.of("--updates", "$/more.csv")
                : Stream.of();

        new Shell()
                .run(Stream.concat(
                                args.stream().limit(1),
                                Stream.concat(more, args.stream().skip(1)))
                        .map(arg -> arg.replace("$", folder.toString()))
                        .toArray(String[]::new));

        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String content = !Files.isRegularFile(path) ? "" : Files.readString(path, StandardCharsets.ISO_8859_1);
                contents.put(path.toString(), content);
            }
        }
        return contents;
    }
}
