package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Launcher;

/** Outputs that are no files: no two go into one stream, by whatever names, but for the one that keeps nothing. */
@DisabledOnOs(OS.WINDOWS)
class OneStreamProcessTest {

    private static final String REFUSED = "sgd-visualizer: --json and --updates name the same ";
    private static final String EACH = ": each needs its own\n";

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private Program.End train(String... args) throws Exception {
        Program program = new Program(folder, home).with("-XX:TieredStopAtLevel=1");
        return program.run(args);
    }

    @Test
    void standardOutputIsOnePlaceWhateverItIsCalled() throws Exception {
        for (List<String> names : List.of(
                List.of("-", "/dev/stdout"), List.of("/dev/fd/1", "-"), List.of("/dev/stdout", "/proc/self/fd/1"))) {
            Program.End end = train("train", "-q", "-e", "2", "--json", names.get(0), "--updates", names.get(1));
            assertThat(end.exitCode()).as(end.toString()).isEqualTo(2);
            assertThat(end.err()).isEqualTo(REFUSED + "place, standard output" + EACH);
            assertThat(end.out()).isEmpty();
        }
    }

    @Test
    void aPipeTakesOneOutput() throws Exception {
        new Launcher(home)
                .process(List.of("mkfifo", folder.resolve("pipe").toString()))
                .start()
                .waitFor();
        Program.End end = train("train", "-q", "-e", "2", "--json", "pipe", "--updates", folder + "/./pipe");
        assertThat(end.exitCode()).as(end.toString()).isEqualTo(2);
        assertThat(end.err()).isEqualTo(REFUSED + "file, " + folder + "/./pipe" + EACH);
    }

    @Test
    void nothingElseIsPrintedWhereStandardOutputIsNamedAsAFile() throws Exception {
        Program.End end = train("train", "-e", "2", "--updates", "/dev/stdout");
        assertThat(end.exitCode()).as(end.toString()).isZero();
        assertThat(end.out()).startsWith("update,epoch,").hasLineCount(27);
    }

    @Test
    void whatKeepsNothingTakesAny() throws Exception {
        Program.End end = train("train", "-e", "2", "--updates", "/dev/null", "--json", "/dev/null");
        assertThat(end.exitCode()).as(end.toString()).isZero();
        assertThat(end.out()).contains("Completed 2 epochs.");
    }
}
