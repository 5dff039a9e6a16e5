package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.session.Session;

/** Saving where no more can be written: a process whose files may not grow beyond a size fails as on a full disk. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    private static final long SEED = 4;

    @TempDir
    Path folder;

    @Test
    void theFileStaysAsItWasAndTheAutosaveGoesOnWhenThereIsRoomAgain() throws Exception {
        Path file = folder.resolve("lesson.sgd.json");
        Launcher launcher = new Launcher(folder.resolve("home"));
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"));
        command.addAll(launcher.javaCommand(SavingProgram.arguments(folder.resolve("state"), file, SEED, true)));
        Process process = launcher.process(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        List<String> failures = lines.stream()
                .filter(line -> !line.startsWith(SavingProgram.TO_FILE) && !line.startsWith(SavingProgram.BY_ITSELF))
                .toList();
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).startsWith("failed cannot write " + folder);
        assertThat(failures.get(1)).startsWith("failed cannot write " + file + ": ");
        int written = count(lines, SavingProgram.TO_FILE);
        assertThat(written).isPositive();
        assertThat(SessionFile.read(file)).isEqualTo(SavingProgram.larger(SEED + 1, written - 1));
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(file, folder.resolve("state"));
        }
        assertThat(count(lines, SavingProgram.BY_ITSELF)).isPositive();
        requireAutosaved(SavingProgram.larger(SEED, 0));
    }

    private void requireAutosaved(Session saved) throws IOException {
        List<Leftover> all = Autosave.leftBehind(folder.resolve("state"));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).session()).isEqualTo(saved);
        all.get(0).close();
    }

    private static int count(List<String> lines, String how) {
        return (int) lines.stream().filter(line -> line.startsWith(how)).count();
    }
}
