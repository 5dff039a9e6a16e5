package org.sgdviz.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Standard output and standard error of a program, and whether somebody looks at them in a terminal.
 *
 * <p>Text and the bytes of files may go to standard output in turn. The first failure to write there is remembered, as
 * text streams swallow theirs. Used by one thread, but for what is said last before the program is ended at once.
 */
public final class StandardStreams {

    private final WatchedStream bytes;
    private final PrintStream text;
    private final PrintStream errors;
    private final Charset charset;
    private final boolean terminal;
    private final IntConsumer end;

    /**
     * Streams for text of the given character set, of a program that nothing ends at once.
     *
     * @param terminal whether standard output is a terminal, where a line may be drawn over
     */
    public StandardStreams(OutputStream out, OutputStream err, Charset charset, boolean terminal) {
        this(out, err, charset, terminal, code -> {});
    }

    /** The same, of a program that can be ended at once. */
    StandardStreams(OutputStream out, OutputStream err, Charset charset, boolean terminal, IntConsumer end) {
        this.bytes = new WatchedStream(out);
        this.text = new PrintStream(bytes, true, charset);
        this.errors = new PrintStream(err, true, charset);
        this.charset = charset;
        this.terminal = terminal;
        this.end = end;
    }

    /**
     * The streams of this process.
     *
     * @param end ends it at once with an exit code, whatever its threads wait for
     */
    public static StandardStreams ofProcess(IntConsumer end) {
        String charset =
                System.getProperty("native.encoding", Charset.defaultCharset().name());
        return new StandardStreams(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Charset.forName(charset),
                isTerminal(),
                end);
    }

    /** Before Java 22 there is a console only in a terminal; since then it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Standard output as text, flushed by every line. */
    PrintStream text() {
        return text;
    }

    /** The character set of the text. */
    Charset charset() {
        return charset;
    }

    /** Standard output as bytes; not buffered. */
    OutputStream bytes() {
        return bytes;
    }

    PrintStream errors() {
        return errors;
    }

    /** Ends the program at once: for a thread that has told the others to end, and waited. */
    void endAtOnce(int exitCode) {
        end.accept(exitCode);
    }

    boolean isTerminalOutput() {
        return terminal;
    }

    /** Whether the reader of standard output has gone, as {@code head} does when it has seen enough. */
    boolean isAbandoned() {
        return bytes.isAbandoned();
    }

    /** Why standard output could not be written, after flushing it; null if it could. */
    @Nullable
    IOException failure() {
        text.flush();
        return bytes.failure();
    }
}
