package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.EditMark;

/**
 * The edits of an experiment in words: "alpha 0.01 → 0.3". Remembers those of the last one, so that one more edit costs
 * no more words.
 */
final class EditWords {

    private final ChangeWords changes;
    private final List<Edit> known = new ArrayList<>();
    private final List<EditMark> words = new ArrayList<>();

    /** The settings before the gesture that each known edit is of. */
    private final List<Hyperparameters> before = new ArrayList<>();

    EditWords(Messages messages) {
        this.changes = new ChangeWords(messages);
    }

    /**
     * The marks of an experiment's edits; those of one gesture are one, with the first value and the last, where the
     * last was set. A gesture that ended where it began is none.
     */
    List<EditMark> marks(Experiment experiment) {
        List<Edit> edits = experiment.edits();
        int same = sameAsKnown(edits);
        known.subList(same, known.size()).clear();
        words.subList(same, words.size()).clear();
        before.subList(same, before.size()).clear();
        Hyperparameters settings = settingsAfter(experiment, same);
        Hyperparameters beforeGesture = same == 0 ? settings : before.get(same - 1);
        for (Edit edit : edits.subList(same, edits.size())) {
            boolean goesOn = !known.isEmpty() && goesOn(known.get(known.size() - 1), edit);
            beforeGesture = goesOn ? beforeGesture : settings;
            before.add(beforeGesture);
            known.add(edit);
            words.add(mark(edit, beforeGesture));
            settings = after(settings, edit);
        }
        List<EditMark> marks = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size() || !goesOn(known.get(i), known.get(i + 1));
            if (last && !isNothing(known.get(i), before.get(i))) {
                marks.add(words.get(i));
            }
        }
        return marks;
    }

    @SuppressWarnings("ReferenceEquality") // the experiment that follows from another has its very edits
    private int sameAsKnown(List<Edit> edits) {
        int most = Math.min(known.size(), edits.size());
        int same = 0;
        while (same < most && known.get(same) == edits.get(same)) {
            same++;
        }
        return same;
    }

    private static Hyperparameters settingsAfter(Experiment experiment, int edits) {
        Hyperparameters settings = experiment.settings();
        for (Edit edit : experiment.edits().subList(0, edits)) {
            settings = after(settings, edit);
        }
        return settings;
    }

    private static Hyperparameters after(Hyperparameters settings, Edit edit) {
        return edit.change().settingsAfter(settings);
    }

    private static boolean isNothing(Edit last, Hyperparameters before) {
        return last.change() instanceof Change.Set<?> && after(before, last).equals(before);
    }

    /** Whether an edit is told together with the next one: a point's way, the values that a slider's thumb came by. */
    private static boolean goesOn(Edit edit, Edit next) {
        if (next.continued() && next.change().isOfKindOf(edit.change())) {
            return true;
        }
        return edit.change() instanceof RowChange.Move move
                && next.change() instanceof RowChange.Move further
                && move.row() == further.row();
    }

    private EditMark mark(Edit edit, Hyperparameters before) {
        EditMark.Kind kind = edit.change().isOfRows() ? EditMark.Kind.POINTS : EditMark.Kind.SETTINGS;
        return new EditMark(edit.update(), kind, changes.text(edit.change(), before));
    }
}
