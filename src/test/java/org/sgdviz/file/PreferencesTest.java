package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Preferences written = new Preferences(Map.of("dark", "true", "x", "-1920", "name", "a = ü\nb"));

        written.write(folder.resolve("not").resolve("there"));

        Preferences read = Preferences.read(folder.resolve("not").resolve("there"));
        assertThat(read).isEqualTo(written);
        assertThat(read.flag("dark")).isTrue();
        assertThat(read.whole("x", -5000, 5000)).isEqualTo(-1920);
    }

    @Test
    void whereThereIsNoFileThereIsNothing() {
        assertThat(Preferences.read(folder)).isEqualTo(Preferences.NONE);
    }

    @Test
    void aValueThatMakesNoSenseIsAsNone() {
        Preferences odd = new Preferences(Map.of("dark", "perhaps", "x", "1e3", "y", "99999999999", "size", "29"));

        assertThat(odd.flag("dark")).isNull();
        assertThat(odd.flag("light")).isNull();
        assertThat(odd.whole("x", 0, 10_000)).isNull();
        assertThat(odd.whole("y", 0, 10_000)).isNull();
        assertThat(odd.whole("size", 10, 28)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001\u0002", "dark=\\u00zz", "{\"dark\": true}", "dark"})
    void aDamagedFileIsIgnored(String text) throws IOException {
        Files.writeString(folder.resolve("preferences"), text);

        assertThat(Preferences.read(folder).flag("dark")).isNull();
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreFarTooLongAreIgnored() throws IOException {
        Files.write(folder.resolve("preferences"), new byte[] {'d', '=', (byte) 0xff, (byte) 0xfe});
        assertThat(Preferences.read(folder)).isEqualTo(Preferences.NONE);

        Files.write(folder.resolve("preferences"), new byte[1 << 20]);
        assertThat(Preferences.read(folder)).isEqualTo(Preferences.NONE);
    }
}
