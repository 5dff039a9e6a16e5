package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void eachPlatformHasItsOwn() {
        assertThat(of("Linux", Map.of())).isEqualTo(HOME.resolve(".local/state/sgd-visualizer"));
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", "/state"))).isEqualTo(Path.of("/state/sgd-visualizer"));
        assertThat(of("Mac OS X", Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(HOME.resolve("Library/Application Support/sgd-visualizer"));
        assertThat(of("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/sgd-visualizer"));
        assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "/local"))).isEqualTo(Path.of("/local/sgd-visualizer"));
    }

    @Test
    void aVariableThatIsNotAnAbsolutePathIsIgnored() {
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", "state"))).isEqualTo(of("Linux", Map.of()));
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", ""))).isEqualTo(of("Linux", Map.of()));
    }

    private static Path of(String system, Map<String, String> environment) {
        return StateFolder.of(system, HOME, environment::get);
    }
}
