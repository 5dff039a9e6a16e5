package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Launcher;

/** Fifty runs of 10⁸ updates are kept in a JVM of 256 MB, in a process of its own. */
class FiftyLongRunsTest {

    private static final Pattern KEPT = Pattern.compile("50 runs of 100000000 updates in ([0-9]+) bytes\\R");

    /** A quarter of the heap. */
    private static final long BOUND = 64 << 20;

    @TempDir
    private Path folder;

    /** Each run makes all of its updates; else those but the first begin behind its curves. */
    private static final boolean ALL = Boolean.getBoolean("sgdviz.longRuns");

    private static final int PATIENCE_SECONDS = ALL ? 3600 : 150;

    @Test
    void areKeptInASmallHeap() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FiftyLongRuns.class.getName()));
        command.add(ALL ? "all" : "one");
        Path out = folder.resolve("out");
        Process process = new Launcher(folder.resolve("home"))
                .java(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(out);
        Matcher kept = KEPT.matcher(said);
        assertThat(kept.matches()).as(said).isTrue();
        assertThat(Long.parseLong(kept.group(1))).as("bytes").isLessThanOrEqualTo(BOUND);
    }
}
