package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.run.Setting;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.rule.Named;
import org.sgdviz.sgd.rule.NumberReader;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.text.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of a setting whose values are rules with named numbers: one for its kind, where there are several, and
 * one for each parameter of any of them.
 *
 * @param setting which
 * @param group what they are for
 */
record RuleOptions<T>(Setting<T> setting, HelpGroups.Group group) implements SettingOptions<T> {

    private Kinds<T> kinds() {
        return setting.kinds().orElseThrow();
    }

    private String chooser() {
        return "--" + setting.id().replace('_', '-');
    }

    @Override
    public boolean isBasic() {
        return false;
    }

    @Override
    public List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>();
        if (kinds().areSeveral()) {
            List<String> names = kinds().all().stream().map(Kind::id).toList();
            options.add(OptionSpec.builder(chooser())
                    .paramLabel("NAME")
                    .type(String.class)
                    .converters((ITypeConverter<String>) text -> kindName(names, text))
                    .description(Plain.text(
                            "terminal.rule." + setting.id(),
                            String.join(", ", names),
                            kinds().all().get(0).id()))
                    .build());
        }
        parameters().values().forEach(parameter -> options.add(option(parameter)));
        return options;
    }

    private static String kindName(List<String> names, String text) {
        if (!names.contains(text)) {
            throw new TypeConversionException(Plain.text(
                    "terminal.value.wrong",
                    Message.of("terminal.value.choice", Plain.choice(names)),
                    Plain.quote(text)));
        }
        return text;
    }

    /** The parameters of all kinds, each once. */
    private Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        for (Kind<T> kind : kinds().all()) {
            for (Parameter parameter : kind.parameters()) {
                all.putIfAbsent(parameter.option(), parameter);
            }
        }
        return all;
    }

    private static OptionSpec option(Parameter parameter) {
        OptionSpec.Builder option = OptionSpec.builder(parameter.option())
                .type(Object.class)
                .converters((ITypeConverter<Object>) text -> value(parameter, text))
                .description(Plain.text("terminal.parameter." + parameter.id()));
        return parameter.isFlag()
                ? option.arity("0..1").paramLabel("false").fallbackValue("true").build()
                : option.arity("1").paramLabel(label(parameter)).build();
    }

    private static String label(Parameter parameter) {
        if (parameter.type().isEnum()) {
            return "NAME";
        }
        return parameter.type() == Length.class ? "LENGTH" : "NUMBER";
    }

    private static Object value(Parameter parameter, String text) {
        try {
            return parameter.parse(text, NumberReader.PLAIN);
        } catch (IllegalValueException e) {
            throw new TypeConversionException(Messages.ENGLISH.text(e.explanation()));
        }
    }

    /** The kind that was asked for, if any was. */
    Optional<Kind<T>> asked(ParseResult parsed) {
        return kinds().areSeveral() && parsed.hasMatchedOption(chooser())
                ? kinds().named(parsed.matchedOptionValue(chooser(), ""))
                : Optional.empty();
    }

    @Override
    public Hyperparameters in(Hyperparameters settings, ParseResult parsed, Tool as) {
        T rule = setting.of(settings);
        Kind<T> kind = asked(parsed).orElse(kinds().of(rule));
        if (!kind.has(rule)) {
            rule = as.usual(kind);
        }
        for (String option : parameters().keySet()) {
            if (parsed.hasMatchedOption(option)) {
                rule = with(kind, rule, option, parsed.matchedOptionValue(option, null));
            }
        }
        return setting.in(settings, rule);
    }

    @Override
    public String asking(Hyperparameters settings) {
        T rule = setting.of(settings);
        Kind<T> kind = kinds().of(rule);
        StringJoiner options = new StringJoiner(" ");
        if (!kind.equals(kinds().all().get(0))) {
            options.add(chooser() + " " + kind.id());
        }
        for (Parameter parameter : kind.parameters()) {
            Object value = kind.get(rule, parameter);
            if (!value.equals(kind.get(kind.usual(), parameter))) {
                String text = value instanceof Double number ? Plain.exact(number) : parameter.text(value);
                options.add(parameter.option() + "=" + (text.contains(" ") ? Plain.quote(text) : text));
            }
        }
        return options.toString();
    }

    private T with(Kind<T> kind, T rule, String option, Object value) {
        for (Parameter parameter : kind.parameters()) {
            if (parameter.option().equals(option)) {
                try {
                    return kind.with(rule, parameter, value);
                } catch (IllegalValueException e) {
                    throw new BadInput(named(e.explanation(), parameter.id(), option), e);
                }
            }
        }
        List<String> having = kinds().all().stream()
                .filter(each -> each.parameters().stream()
                        .anyMatch(parameter -> parameter.option().equals(option)))
                .map(Named::id)
                .toList();
        throw new BadInput("terminal.rule.unused", option, chooser(), kind.id(), Plain.choice(having));
    }

    /** What is wrong with a parameter, by the name that it has here. */
    private static Message named(Message what, String id, String option) {
        List<Object> arguments = what.arguments();
        if (!arguments.isEmpty() && arguments.get(0).equals(id)) {
            List<Object> named = new ArrayList<>(arguments);
            named.set(0, option);
            return new Message(what.key(), named);
        }
        return Message.of("terminal.rule.refused", option, what);
    }
}
