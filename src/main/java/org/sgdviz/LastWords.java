package org.sgdviz;

import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.sgdviz.cli.ExitCode;
import org.sgdviz.file.OpenFiles;

/**
 * What the process says when it fails in a way that it can do nothing about any more, in one sentence, on the standard
 * error that there was at its start: a part of it cannot be loaded, for instance what says such things otherwise. Made
 * at the start, so that nothing is to be loaded for it. For the main thread.
 */
final class LastWords implements UncaughtExceptionHandler {

    private static final String NAME = "sgd-visualizer: ";

    // The bundles cannot be read when these are needed: they stand there too, and a test compares them.

    static final String TOO_FEW_FILES =
            "the system lets a program open too few files at once for this one; ulimit -n 256 would be enough";

    static final String INTERNAL_ERROR =
            "an error in the program itself, which is not your fault; java -Dsgdviz.trace=true shows what and where";

    static final String NO_MEMORY = "there is not enough memory; java -Xmx raises the limit";

    static final String FEW_FILES_OR_MISSING =
            "a part of the program cannot be loaded: either the system lets a program open too few files at once"
                    + " (ulimit -n 256 would be enough), or it is missing, and the program is to be installed anew";

    static final String MISSING = "a part of the program is missing or cannot be read; please install it anew";

    /** How Java tells that an initializer has failed before. */
    private static final String NOT_INITIALIZED = "Could not initialize class";

    private final PrintStream errors;
    private final OpenFiles openFiles;

    LastWords(PrintStream errors, OpenFiles openFiles) {
        this.errors = errors;
        this.openFiles = openFiles;
    }

    /** Says why, and returns the exit code. The process is then to be ended, and whatever fails in that is silent. */
    int say(Throwable failure) {
        if (isOfMemory(failure)) {
            return say(NO_MEMORY, ExitCode.BAD_INPUT);
        }
        if (openFiles.wereTooFewFor(failure) || openFiles.areUsedUp()) {
            return say(TOO_FEW_FILES, ExitCode.BAD_INPUT);
        }
        boolean few = openFiles.areFew();
        if (isOfInitializer(failure) || !(failure instanceof LinkageError)) {
            // An initializer that has not got its file fails with whatever it makes of that.
            return few ? say(TOO_FEW_FILES, ExitCode.BAD_INPUT) : say(INTERNAL_ERROR, ExitCode.INTERNAL_ERROR);
        }
        return say(few ? FEW_FILES_OR_MISSING : MISSING, ExitCode.BAD_INPUT);
    }

    /** What a thread fails with while the process ends: that it cannot be loaded either. */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {}

    private int say(String sentence, int code) {
        errors.println(NAME.concat(sentence));
        errors.flush();
        return code;
    }

    private static boolean isOfMemory(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError
                    || String.valueOf(each.getMessage()).contains("OutOfMemoryError")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A class that an initializer has not found is missing nevertheless: then what the initializer throws is no
     * exception.
     */
    private static boolean isOfInitializer(Throwable failure) {
        if (failure instanceof ExceptionInInitializerError) {
            return true;
        }
        Throwable first = failure.getCause();
        return String.valueOf(failure.getMessage()).contains(NOT_INITIALIZED)
                && (first == null || !String.valueOf(first.getMessage()).contains("NoClassDefFoundError"));
    }
}
