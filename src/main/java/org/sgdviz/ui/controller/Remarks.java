package org.sgdviz.ui.controller;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sgdviz.text.Messages;
import org.sgdviz.text.NameText;

/** Sentences about runs, of which each names all that it holds for. */
final class Remarks {

    private final Messages messages;
    private final Map<String, String> runs = new LinkedHashMap<>();

    Remarks(Messages messages) {
        this.messages = messages;
    }

    /** Says something of a run, by the key of a sentence about runs; nothing where there is none. */
    void add(String key, String run) {
        if (messages.bundle().containsKey(key)) {
            runs.merge(key, NameText.within(run), (before, more) -> before + ", " + more);
        }
    }

    /** All sentences; empty if there is none. */
    String text() {
        return runs.entrySet().stream()
                .map(each -> messages.text(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
    }
}
