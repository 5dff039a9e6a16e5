package org.sgdviz.cli;

import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.run.tool.Tools;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what holds where nothing else is asked for: a tool's ways, or what a link says. */
final class ToolOptions {

    @Option(names = "--as", paramLabel = "TOOL", converter = Names.class)
    private @Nullable Tool as;

    @Option(names = "--playground", paramLabel = "URL", converter = Link.class)
    private @Nullable PlaygroundLink link;

    /** The tool whose rules are meant by their names. */
    Tool tool() {
        return link != null ? Tools.PLAYGROUND : as != null ? as : Tools.TUTORIAL;
    }

    /**
     * What holds where nothing else is asked for.
     *
     * @throws BadInput if both are asked for
     */
    Experiment experiment() {
        if (as != null && link != null) {
            throw new BadInput("terminal.as.link");
        }
        return link != null ? link.experiment() : tool().in(Experiment.TUTORIAL);
    }

    /** What was asked for as a link; null: nothing. */
    @Nullable
    PlaygroundLink link() {
        return link;
    }

    /** What is to be said of the link; null if nothing. */
    @Nullable
    Message remark() {
        return link != null && link.isSeedChosen()
                ? Message.of("link.seedChosen", link.data().seed())
                : null;
    }

    /** The name of a tool. */
    static final class Names implements ITypeConverter<Tool> {
        @Override
        public Tool convert(String value) {
            return Tools.named(value).orElseThrow(() -> {
                Message rule = Message.of(
                        "terminal.value.choice",
                        Plain.choice(Tools.ALL.stream().map(Tool::id).toList()));
                return new TypeConversionException(Plain.text("terminal.value.wrong", rule, Plain.quote(value)));
            });
        }
    }

    /** A link of TensorFlow Playground. */
    static final class Link implements ITypeConverter<PlaygroundLink> {
        @Override
        public PlaygroundLink convert(String value) {
            try {
                return PlaygroundLink.of(value);
            } catch (IllegalValueException e) {
                throw new TypeConversionException(Plain.text("terminal.link.refused", e.explanation()));
            }
        }
    }
}
