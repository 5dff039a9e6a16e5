package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Standard error is another one while JavaFX starts or draws, and never longer. */
class ToolkitErrorsTest {

    private final PrintStream real = System.err;
    private final @Nullable UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final ToolkitErrors errors = new ToolkitErrors(before);

    @AfterEach
    void giveBack() {
        System.setErr(real);
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    @Test
    void itIsGivenBackWhenTheLastHasLeft() {
        errors.listen();
        errors.listen();
        System.err.print("start and drawing");
        errors.leave();
        System.err.print(", drawing");
        errors.leave();

        assertThat(System.err).isSameAs(before);
        assertThat(errors.text()).isEqualTo("start and drawing, drawing");
        assertThat(printed.size()).isZero();
    }

    @Test
    void whoHasKeptTheOtherOneIsHeardNevertheless() {
        errors.listen();
        PrintStream kept = System.err;
        errors.leave();

        kept.print("later");
        kept.flush();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("later");
        assertThat(errors.text()).isEmpty();
    }

    @Test
    void afterAFailureOnlyWhoWasToldMayPrint() throws InterruptedException {
        errors.listen();
        errors.mute();
        errors.leave();
        Thread other = new Thread(() -> System.err.print("a trace of JavaFX"));
        other.start();
        other.join();

        System.err.print("a sentence");
        System.err.flush();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("a sentence");
    }

    /** Lack of memory is told in the one sentence that there is instead of the figure, without a trace before it. */
    @Test
    void aThreadThatEndsBetweenForWantOfMemoryIsKnown() throws InterruptedException {
        endAThread(new OutOfMemoryError("a texture"));

        assertThat(errors.tellOfFailure()).isTrue();
        assertThat(errors.tellOfMemory()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aThreadThatEndsBetweenIsToldOfAndKnown() throws InterruptedException {
        endAThread(new StackOverflowError("a texture"));

        assertThat(errors.tellOfFailure()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("a texture");
    }

    private void endAThread(Error error) throws InterruptedException {
        errors.listen();
        errors.leave();
        Thread failing = new Thread(() -> {
            throw error;
        });
        failing.start();
        failing.join();
    }
}
