package org.sgdviz.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.file.BadFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in one plain sentence on standard error, and turns it into an exit code. */
final class PlainErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Set this system property to see where an error inside the program comes from. */
    static final String TRACE_PROPERTY = "sgdviz.trace";

    private final StandardStreams streams;

    PlainErrors(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        return badInput(sentence(problem));
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return handle(problem);
    }

    /**
     * Says what went wrong while a command was carried out.
     *
     * @throws LinkageError if that was it: a part of the program is missing
     */
    int handle(Throwable problem) {
        trace(problem);
        if (problem instanceof LinkageError incomplete) {
            throw incomplete; // to whoever started the program: there may be nothing left to say it with
        }
        if (problem instanceof IOException && streams.failure() != null) {
            return afterWriting(ExitCode.OK);
        }
        if (problem instanceof BadInput || problem instanceof BadFileException) {
            return badInput(message(problem));
        }
        if (problem instanceof DifferentReplay) {
            say(message(problem));
            return ExitCode.DIFFERENT;
        }
        if (problem instanceof IOException failure) {
            return badInput("cannot read or write: " + BadFileException.reason(failure));
        }
        if (problem instanceof OutOfMemoryError) {
            return badInput(memory("that many points or epochs"));
        }
        say(Terminal.INTERNAL_ERROR);
        return ExitCode.INTERNAL_ERROR;
    }

    /** That there is not the memory for something, and how to have more. */
    static String memory(String what) {
        return "there is not enough memory for " + what + ": Java may use "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB (java -Xmx raises the limit)";
    }

    /** Says something that is no error; nothing where there is nothing to say. */
    static void remark(@Nullable String sentence, StandardStreams streams) {
        if (sentence != null) {
            streams.errors().println(WindowCommand.NAME + ": " + Plain.visible(sentence));
        }
    }

    /** The exit code of a command that went well but for, perhaps, writing to standard output. */
    int afterWriting(int code) {
        IOException failure = streams.failure();
        return failure == null || streams.isAbandoned() || code != ExitCode.OK
                ? code
                : badInput("cannot write to standard output: " + BadFileException.reason(failure));
    }

    private static String message(Throwable problem) {
        return String.valueOf(problem.getMessage());
    }

    private void trace(Throwable problem) {
        if (Boolean.getBoolean(TRACE_PROPERTY)) {
            problem.printStackTrace(streams.errors());
        }
    }

    private int badInput(String sentence) {
        say(sentence);
        return ExitCode.BAD_INPUT;
    }

    private void say(String sentence) {
        streams.errors().println(WindowCommand.NAME + ": " + Plain.visible(sentence));
    }

    private static String sentence(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (problem instanceof OverwrittenOptionException repeated && repeated.getOverwritten() != null) {
            return name(repeated.getOverwritten()) + " is given more than once";
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec option = missing.getMissing().get(0);
            if (option.isPositional()) {
                return option.paramLabel() + " is missing; name one, for example run.sgd.json";
            }
            return name(option) + " needs a value, as in " + name(option) + "=" + option.paramLabel();
        }
        ArgSpec option = problem.getArgSpec();
        if (option != null && option.arity().max() == 0) {
            return name(option) + " takes no value, but was given " + Plain.quote(String.valueOf(problem.getValue()));
        }
        if (option != null && problem.getCause() instanceof TypeConversionException wrong) {
            return name(option) + " " + wrong.getMessage();
        }
        return message(problem);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unknown(UnmatchedArgumentException problem) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        String given = problem.getUnmatched().get(0);
        boolean isOption = given.startsWith("-") && given.length() > 1;
        boolean isRoot = command.parent() == null;
        String noun = isOption ? "option" : "command";
        String option = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
        if (isRoot && isOption) {
            for (CommandLine sub : command.subcommands().values()) {
                if (sub.getCommandSpec().findOption(option) != null) {
                    return option + " is an option of the command " + sub.getCommandName()
                            + ", which has to come before it: " + WindowCommand.NAME + " " + sub.getCommandName() + " "
                            + option + " ...";
                }
            }
        }
        if (!isOption && !isRoot) {
            return "unexpected argument " + Plain.quote(given) + "; see " + command.qualifiedName() + " --help";
        }
        List<String> suggestions = problem.getSuggestions();
        String hint = suggestions.isEmpty()
                ? "see " + command.qualifiedName() + " --help"
                : "did you mean " + suggestions.get(0) + "?";
        return "there is no " + noun + " " + Plain.quote(given) + "; " + hint;
    }
}
