package org.sgdviz.cli;

import java.util.List;
import org.sgdviz.run.SettingTable;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.sgd.Hyperparameters;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options by which the terminal sets a setting.
 *
 * @param <T> the type of the setting's values
 */
interface SettingOptions<T> extends SettingTable.Row<T> {

    /** The options, in the order of the help, made anew. */
    List<OptionSpec> options();

    /**
     * The settings with what was asked for.
     *
     * @param as whose usual rules are meant by their names
     * @throws BadInput if that cannot be asked for together
     */
    Hyperparameters in(Hyperparameters settings, ParseResult parsed, Tool as);

    /** What they are for. */
    HelpGroups.Group group();

    /**
     * The options that ask for what is in force, where the report does not say it otherwise; empty where it is usual.
     */
    default String asking(Hyperparameters settings) {
        return "";
    }

    /** Whether they are the tutorial's, which the window takes as well. */
    boolean isBasic();
}
