package org.sgdviz.ui.controller;

import java.util.List;
import org.sgdviz.run.Experiment;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.EditMark;

/** What the marks of an experiment say on timeline and chart. */
public final class Marked {

    private Marked() {}

    public static List<String> texts(Experiment experiment) {
        return new EditWords(new Messages())
                .marks(experiment).stream().map(EditMark::text).toList();
    }
}
