package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Named;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/**
 * A rule with named numbers in words: its name, where there are several kinds, and the numbers that are not the usual
 * ones, such as "Adam, beta1 0.8".
 *
 * @param <T> what the rules are
 */
final class RuleWords<T> {

    private final Setting<T> setting;
    private final Kinds<T> kinds;
    private final Messages messages;

    RuleWords(Setting<T> setting, Messages messages) {
        this.setting = setting;
        this.kinds = setting.kinds().orElseThrow();
        this.messages = messages;
    }

    /** In words; never empty. */
    String text(T rule) {
        Kind<T> kind = kinds.of(rule);
        List<String> words = new ArrayList<>();
        if (kinds.areSeveral()) {
            words.add(name(kind));
        }
        for (Parameter parameter : kind.parameters()) {
            Object value = kind.get(rule, parameter);
            if (!value.equals(kind.get(kind.usual(), parameter))) {
                words.add(text(parameter, value));
            }
        }
        return words.isEmpty() ? messages.text("rule." + setting.id() + ".none") : String.join(", ", words);
    }

    /** The name of a kind. */
    String name(Kind<T> kind) {
        return messages.text("rule." + setting.id() + "." + kind.id());
    }

    /** The name of a parameter. */
    String name(Parameter parameter) {
        return messages.text("parameter." + parameter.id());
    }

    /** A constant that a parameter may be. */
    String choice(Parameter parameter, Named constant) {
        return messages.text("parameter." + parameter.id() + "." + constant.id());
    }

    private String text(Parameter parameter, Object value) {
        String name = name(parameter);
        if (value instanceof Boolean on) {
            return on ? name : messages.text("rule.without", name);
        }
        return messages.text("rule.number", name, value(parameter, value));
    }

    /** A value of a parameter. */
    String value(Parameter parameter, Object value) {
        if (value instanceof Boolean on) {
            return messages.text(on ? "rule.on" : "rule.off");
        }
        if (value instanceof Double number) {
            return Numbers.setting(number);
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Numbers.setting(number.getAsDouble()) : messages.text("rule.unset");
        }
        return value instanceof Named named ? choice(parameter, named) : value.toString();
    }
}
