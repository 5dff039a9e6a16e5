package org.sgdviz.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.data.Message;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.OpenFiles;
import org.sgdviz.text.Messages;
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

    /** Made before it is needed: nothing may be loaded then. */
    private static final OpenFiles OPEN_FILES = new OpenFiles();

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
        if (problem instanceof DifferentReplay different) {
            say(Messages.ENGLISH.text(different));
            return ExitCode.DIFFERENT;
        }
        if (problem instanceof BadInput || problem instanceof BadFileException) {
            return badInput(Messages.ENGLISH.text((Explained) problem));
        }
        if (problem instanceof IOException failure) {
            return badInput(Plain.text("terminal.io", BadFileException.reason(failure)));
        }
        if (problem instanceof OutOfMemoryError) {
            return badInput(Messages.ENGLISH.text(memory("terminal.memory.points")));
        }
        if (OPEN_FILES.areFew()) { // what cannot be opened then need not say so
            return badInput(Plain.text("disk.tooFewFiles"));
        }
        say(Plain.text("terminal.internalError"));
        return ExitCode.INTERNAL_ERROR;
    }

    /** That there is not the memory for something, and how to have more; the key has a place for the megabytes. */
    static Message memory(String key) {
        return Message.of(key, Runtime.getRuntime().maxMemory() / (1 << 20));
    }

    /** Says something that is no error; nothing where there is nothing to say. */
    static void remark(@Nullable Message remark, StandardStreams streams) {
        if (remark != null) {
            streams.errors().println(WindowCommand.NAME + ": " + Plain.visible(Messages.ENGLISH.text(remark)));
        }
    }

    /** The exit code of a command that went well but for, perhaps, writing to standard output. */
    int afterWriting(int code) {
        IOException failure = streams.failure();
        return failure == null || streams.isAbandoned() || code != ExitCode.OK
                ? code
                : badInput(Plain.text("terminal.io.standardOutput", BadFileException.reason(failure)));
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
            return Plain.text("terminal.option.twice", name(repeated.getOverwritten()));
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec option = missing.getMissing().get(0);
            if (option.isPositional()) {
                return Plain.text("terminal.option.noFile", option.paramLabel());
            }
            return Plain.text("terminal.option.noValue", name(option), option.paramLabel());
        }
        ArgSpec option = problem.getArgSpec();
        if (option != null && option.arity().max() == 0) {
            return Plain.text(
                    "terminal.option.needsNone", name(option), Plain.quote(String.valueOf(problem.getValue())));
        }
        if (option != null && problem.getCause() instanceof TypeConversionException wrong) {
            return Plain.text("terminal.option.wrong", name(option), String.valueOf(wrong.getMessage()));
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

        String option = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
        if (isRoot && isOption) {
            for (CommandLine sub : command.subcommands().values()) {
                if (sub.getCommandSpec().findOption(option) != null) {
                    return Plain.text("terminal.option.ofCommand", option, sub.getCommandName(), WindowCommand.NAME);
                }
            }
        }
        if (!isOption && !isRoot) {
            return Plain.text("terminal.argument", Plain.quote(given), command.qualifiedName());
        }
        List<String> suggestions = problem.getSuggestions();
        Message hint = suggestions.isEmpty()
                ? Message.of("terminal.see", command.qualifiedName())
                : Message.of("terminal.didYouMean", suggestions.get(0));
        return Plain.text(isOption ? "terminal.option.unknown" : "terminal.command.unknown", Plain.quote(given), hint);
    }
}
