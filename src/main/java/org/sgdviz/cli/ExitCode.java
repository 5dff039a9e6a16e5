package org.sgdviz.cli;

/** How the program ends, as a number for the shell. */
public final class ExitCode {

    /** All went well; a run that diverged included. */
    public static final int OK = 0;

    /** An error inside the program. */
    public static final int INTERNAL_ERROR = 1;

    /** Something given to the program cannot be used. */
    public static final int BAD_INPUT = 2;

    /** A run that was repeated is not as it was recorded. */
    public static final int DIFFERENT = 3;

    /** Stopped by Ctrl-C; what could be written of the results in two seconds has been. */
    public static final int INTERRUPTED = 130;

    static final String HEADING = "%nExit codes:%n";

    static final String OK_TEXT = OK + ":success, also when training diverged (the output says so)";
    static final String INTERNAL_ERROR_TEXT = INTERNAL_ERROR + ":an error in the program itself";
    static final String BAD_INPUT_TEXT =
            BAD_INPUT + ":bad input: an option, a file or an output that cannot be used, or too little memory";
    static final String DIFFERENT_TEXT =
            DIFFERENT + ":the replay differs from the recorded run; all outputs have been written";
    static final String INTERRUPTED_TEXT =
            INTERRUPTED + ":stopped by Ctrl-C; what could be written of the results in two seconds has been";

    private ExitCode() {}
}
