package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many files can still be opened is found with one that is there, whatever runtime it is. */
class OpenFilesTest {

    @TempDir
    private Path runtime;

    @Test
    void aRuntimeThatDoesNotSayItsReleaseHasFilesToOpenToo() throws IOException {
        Files.createDirectories(runtime.resolve("lib"));
        Files.writeString(runtime.resolve("lib/modules"), "modules");

        OpenFiles files = new OpenFiles(OpenFiles.readableIn(runtime.toString()));

        assertThat(files.areFew()).isFalse();
        assertThatCode(() -> files.require(16)).doesNotThrowAnyException();
    }

    @Test
    void whereNoneCanBeOpenedNoneAreLeft() {
        OpenFiles files = new OpenFiles(runtime.resolve("none").toString());

        assertThat(files.areUsedUp()).isTrue();
        assertThatThrownBy(() -> files.require(1)).isInstanceOf(BadFileException.class);
    }

    @Test
    void thisRuntimeHasEnough() {
        assertThat(new OpenFiles().areFew()).isFalse();
    }
}
