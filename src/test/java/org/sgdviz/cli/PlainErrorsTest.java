package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

/** Whatever fails, the sentence says it in words and never by the name of a class. */
class PlainErrorsTest {

    @Test
    void failuresToReadOrWriteAreSaidInWords() {
        for (IOException failure : new IOException[] {
            new NoSuchFileException("/gone"),
            new AccessDeniedException("/secret"),
            new FileAlreadyExistsException("/there"),
            new NotDirectoryException("/file"),
            new java.nio.channels.ClosedByInterruptException(),
            new IOException()
        }) {
            assertThat(said(failure)).startsWith("cannot read or write: ").doesNotContain("Exception", "null");
        }
    }

    @Test
    void anErrorOfTheProgramSaysWhereItsDetailsAre() {
        assertThat(said(new IllegalStateException("java.lang.Foo cannot be cast")))
                .startsWith("an error in the program itself")
                .contains("-Dsgdviz.trace=true")
                .doesNotContain("Exception", "java.lang");
    }

    private static String said(Exception problem) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new PlainErrors(new StandardStreams(OutputStream.nullOutputStream(), err, StandardCharsets.UTF_8, false))
                .handle(problem);
        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("sgd-visualizer: ").hasLineCount(1);
        return text.substring("sgd-visualizer: ".length());
    }
}
