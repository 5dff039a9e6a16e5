package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.rule.Kinds;
import org.sgdviz.sgd.rule.Parameter;
import org.sgdviz.text.Messages;

/** The window and the terminal have words for every rule and for every number of each. */
class RuleTextsTest {

    private static final ResourceBundle BUNDLE = Messages.ENGLISH.bundle();

    @Test
    void everyRuleHasItsWords() {
        Set<String> keys = new TreeSet<>();
        for (Setting<?> setting : Setting.ALL) {
            setting.kinds().ifPresent(kinds -> add(keys, setting.id(), kinds));
        }

        assertThat(keys).hasSizeGreaterThan(80).allMatch(BUNDLE::containsKey);
    }

    private static void add(Set<String> keys, String setting, Kinds<?> kinds) {
        if (kinds.areSeveral()) {
            keys.add("rule." + setting);
            keys.add("rule." + setting + ".tip");
            keys.add("terminal.rule." + setting);
        }
        for (Kind<?> kind : kinds.all()) {
            if (kinds.areSeveral()) {
                keys.add("rule." + setting + "." + kind.id());
            }
            kind.parameters().forEach(parameter -> add(keys, parameter));
        }
    }

    private static void add(Set<String> keys, Parameter parameter) {
        keys.add("parameter." + parameter.id());
        keys.add("parameter." + parameter.id() + ".tip");
        keys.add("terminal.parameter." + parameter.id());
        Arrays.stream(parameter.choices())
                .forEach(choice -> keys.add("parameter." + parameter.id() + "." + choice.id()));
    }
}
