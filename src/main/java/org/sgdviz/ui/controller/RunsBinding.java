package org.sgdviz.ui.controller;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.sgdviz.run.Experiment;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.Runs;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.runs.RunListGestures;
import org.sgdviz.ui.view.runs.RunListView;

/** Joins the list of runs to the model: there is one where there are several runs, and only then is it made. */
public final class RunsBinding implements RunListGestures, Part {

    private final TrainingModel model;
    private final Runs runs;
    private final Verification verified;
    private final ViewSettings settings;
    private final RunListView list = new RunListView();
    private final RunNames names;
    private final RunRows rows;
    private Map<Integer, String> called = Map.of();
    private Experiment shown;

    public RunsBinding(
            TrainingModel model,
            Verification verified,
            ViewSettings settings,
            Messages messages,
            RunNames names,
            Consumer<RunListView> place) {
        this.model = model;
        this.runs = model.runs();
        this.verified = verified;
        this.settings = settings;
        this.names = names;
        this.rows = new RunRows(messages, verified);
        this.shown = model.experiment();
        place.accept(list);
    }

    /** Whether a list is shown: in the sidebar, where that is, if there is anything to compare. */
    public static ObservableValue<Boolean> isShown(TrainingModel model, ViewSettings settings) {
        ObservableValue<Boolean> sidebar = settings.open(Panel.SIDEBAR);
        return Bindings.createBooleanBinding(
                () -> sidebar.getValue() && model.runs().entries().size() > 1,
                sidebar,
                model.runs().lineup());
    }

    /** Joins them, for good. */
    public RunsBinding bind() {
        ObservableValue<Boolean> sidebar = settings.open(Panel.SIDEBAR);
        list.setGestures(this);
        list.openProperty().bindBidirectional(settings.open(Panel.RUNS));
        runs.lineup().when(sidebar).subscribe(any -> show());
        verified.standings().when(sidebar).subscribe(any -> show());
        return this;
    }

    /** Shows the settings of the run in front, once it has taken them over, and its name, once they act. */
    @Override
    @SuppressWarnings("ReferenceEquality") // another one with each edit; the same names while nothing has changed
    public void poll() {
        if (model.experiment() != shown || names.of(runs.entries(), runs.frontId()) != called) {
            show();
        }
    }

    private void show() {
        shown = model.experiment();
        called = names.of(runs.entries(), runs.frontId());
        list.setRows(rows.of(runs.entries(), runs.frontId(), called));
    }

    @Override
    public void broughtToFront(int id) {
        runs.bringToFront(id);
        runs.setShown(id, true); // its curve is drawn now, and stays
    }

    @Override
    public void renamed(int id, String name) {
        runs.rename(id, name);
    }

    @Override
    public void shown(int id, boolean nowShown) {
        runs.setShown(id, nowShown);
    }

    @Override
    public void deleted(int id) {
        runs.delete(id);
    }

    @Override
    public void deletedAll(Set<Integer> ids) {
        runs.deleteAll(ids);
    }
}
