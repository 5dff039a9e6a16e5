package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Launcher;

/** What a window prints that a signal ends. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "which only kills")
class QuietEndingTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void aSignalInTheMiddleOfAFrameEndsTheWindowWithoutAWord() throws Exception {
        Path errors = folder.resolve("errors");
        Process process = new Launcher(folder.resolve("home"))
                .java(SlowFrameProgram.arguments())
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("waiting");

            process.toHandle().destroy();

            assertThat(reader.readLine()).isNull();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(errors).isEmptyFile();
    }
}
