package org.sgdviz.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The program's exit codes. */
public final class ExitCode {

    /** Success, even if the run diverged. */
    public static final int OK = 0;

    /** An error inside the program. */
    public static final int INTERNAL_ERROR = 1;

    /** Something given to the program cannot be used. */
    public static final int BAD_INPUT = 2;

    /** A replayed run differs from the recorded one. */
    public static final int DIFFERENT = 3;

    /** Stopped by Ctrl-C; what could be written of the results in two seconds has been. */
    public static final int INTERRUPTED = 130;

    /** Asked to terminate; otherwise as {@link #INTERRUPTED}. */
    public static final int TERMINATED = 143;

    private static final Map<Integer, String> KEYS = Map.of(
            TERMINATED, "terminal.help.exit.terminated",
            OK, "terminal.help.exit.success",
            INTERNAL_ERROR, "terminal.help.exit.internalError",
            BAD_INPUT, "terminal.help.exit.badInput",
            DIFFERENT, "terminal.help.exit.different",
            INTERRUPTED, "terminal.help.exit.interrupted");

    private ExitCode() {}

    /** Some exit codes with their meanings, for the help. */
    static Map<String, String> explained(int... codes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int code : codes) {
            all.put(Integer.toString(code), Plain.text(Objects.requireNonNull(KEYS.get(code))));
        }
        return all;
    }
}
