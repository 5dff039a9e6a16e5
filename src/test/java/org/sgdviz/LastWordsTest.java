package org.sgdviz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.sgdviz.file.OpenFiles;
import org.sgdviz.text.Messages;

/** What is said of each kind of failure with which the process ends. */
class LastWordsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private OpenFiles files = new OpenFiles();

    private int say(Throwable failure) {
        PrintStream errors = new PrintStream(printed, false, StandardCharsets.UTF_8);
        int code = new LastWords(errors, files).say(failure);
        assertThat(sentence()).startsWith("sgd-visualizer: ").hasLineCount(1);
        return code;
    }

    private String sentence() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingClassIsAPartThatIsMissing() {
        assertThat(say(new NoClassDefFoundError("org/sgdviz/Gone"))).isEqualTo(2);
        assertThat(sentence()).contains("install it anew").doesNotContain("ulimit");
    }

    @Test
    void anInitializerThatFailsIsAnErrorOfTheProgram() {
        assertThat(say(new ExceptionInInitializerError(new IllegalStateException("a fault"))))
                .isEqualTo(1);
        assertThat(sentence()).contains("an error in the program itself").doesNotContain("install");
    }

    @Test
    void soItIsWhenTheClassIsWantedAgain() {
        NoClassDefFoundError again = new NoClassDefFoundError("Could not initialize class org.sgdviz.Faulty");
        again.initCause(new ExceptionInInitializerError("Exception java.lang.IllegalStateException: a fault"));

        assertThat(say(again)).isEqualTo(1);
        assertThat(sentence()).contains("an error in the program itself");
    }

    @Test
    void anythingElseIsAnErrorOfTheProgramToo() {
        assertThat(say(new IllegalStateException("a fault"))).isEqualTo(1);
    }

    @Test
    void aClassThatAnInitializerMissesIsMissing() {
        NoClassDefFoundError again = new NoClassDefFoundError("Could not initialize class org.sgdviz.Whole");
        again.initCause(new ExceptionInInitializerError("Exception java.lang.NoClassDefFoundError: org/sgdviz/Gone"));

        assertThat(say(again)).isEqualTo(2);
        assertThat(sentence()).contains("install it anew");
    }

    @Test
    void anInitializerThatCouldNotOpenAFileLacksThat() {
        FileSystemException refused = new FileSystemException("x", null, "Too many open files");

        assertThat(say(new ExceptionInInitializerError(new UncheckedIOException(refused))))
                .isEqualTo(2);
        assertThat(sentence()).contains("ulimit -n 256");
    }

    @Test
    void soDoesAnyFailureWhereNoFileCanBeOpened() {
        files = new OpenFiles("no such file");

        assertThat(say(new ExceptionInInitializerError(new NullPointerException())))
                .isEqualTo(2);
        assertThat(sentence()).contains("ulimit -n 256").doesNotContain("install");
    }

    @Test
    void anInitializerThatHadNoMemoryLacksThat() {
        NoClassDefFoundError again = new NoClassDefFoundError("Could not initialize class org.sgdviz.Large");
        again.initCause(new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space"));

        assertThat(say(again)).isEqualTo(2);
        assertThat(sentence()).contains("memory").contains("-Xmx");
    }

    @Test
    void theLastWordsAreThoseOfTheBundles() {
        Messages texts = Messages.ENGLISH;
        assertThat(LastWords.TOO_FEW_FILES).isEqualTo(texts.text("disk.tooFewFiles"));
        assertThat(LastWords.INTERNAL_ERROR).isEqualTo(texts.text("terminal.internalError"));
        assertThat(LastWords.NO_MEMORY).isEqualTo(texts.text("lastWords.noMemory"));
        assertThat(LastWords.FEW_FILES_OR_MISSING).isEqualTo(texts.text("lastWords.fewFilesOrMissing"));
        assertThat(LastWords.MISSING).isEqualTo(texts.text("lastWords.missing"));
    }
}
