package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Processes of tests and benchmarks: each has a home of its own, since there is one place that starts them. */
class OwnHomesTest {

    private static final List<String> STARTS = List.of("new ProcessBuilder" + "(", "getRuntime().exec" + "(");

    @Test
    void onlyTheLauncherStartsProcesses() throws IOException {
        List<Path> starting = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (STARTS.stream().anyMatch(text::contains)) {
                starting.add(file);
            }
        }

        assertThat(starting).containsExactly(Path.of("src", "test", "java", "org", "sgdviz", "file", "Launcher.java"));
    }

    @Test
    void programsThatMavenStartsHaveAnotherHomeToo() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom.split("<executable>\\$\\{java.home}/bin/java</executable>", -1))
                .hasSize(3);
        assertThat(pom.split("-Duser.home=", -1)).as("and each is given one").hasSize(3);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : List.of("src/test/java", "src/jmh/java")) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                sources.addAll(
                        all.filter(path -> path.toString().endsWith(".java")).toList());
            }
        }
        return sources;
    }
}
