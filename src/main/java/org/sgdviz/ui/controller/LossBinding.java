package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.SessionView;
import org.sgdviz.sgd.Objective;
import org.sgdviz.ui.model.Curves;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TimeMachine;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.Abscissa;
import org.sgdviz.ui.view.EditMark;
import org.sgdviz.ui.view.EpochFigures;
import org.sgdviz.ui.view.LossChart;
import org.sgdviz.ui.view.LossCurve;
import org.sgdviz.ui.view.LossX;
import org.sgdviz.ui.view.Timeline;
import org.sgdviz.ui.view.TimelineGestures;

/** Joins the loss chart and the timeline to the model: curves, edits and the update shown, and where the user goes. */
public final class LossBinding implements TimelineGestures {

    private final TrainingModel model;
    private final TimeMachine time;
    private final ViewSettings settings;
    private final Messages messages;
    private final LossChart loss;
    private final Timeline timeline;
    private final EditWords edits;
    private final RunNames names;
    private Experiment marked;

    public LossBinding(
            TrainingModel model, ViewSettings settings, Messages messages, LossChart loss, Timeline timeline) {
        this.model = model;
        this.time = model.time();
        this.settings = settings;
        this.messages = messages;
        this.loss = loss;
        this.timeline = timeline;
        this.edits = new EditWords(messages);
        this.names = new RunNames(messages);
        this.marked = model.experiment();
    }

    /** Joins them, for good. */
    public void bind() {
        loss.setHint(messages.text("loss.hint"));
        loss.setOnScrub(this);
        offer();
        timeline.setGestures(this);
        timeline.alignWith(loss);
        model.curves().subscribe(any -> showCurves());
        // Told also where a run of the list has changed and the list is equal to the one before.
        model.runs().entries().subscribe(() -> {
            showCurves();
            nameLoss();
        });
        model.runs().inFront().subscribe(any -> showCurves());
        settings.shownLoss().subscribe(any -> showCurves());
        settings.xAxis().subscribe(x -> {
            loss.setX(LossX.valueOf(x.name()));
            showCurves();
        });
        model.settings().present().subscribe(any -> nameLoss());
        settings.shownLoss().subscribe(any -> nameLoss());
        settings.logarithmic().subscribe(loss::setLogarithmic);
        model.latest().subscribe(update -> timeline.setLength(update.number()));
        time.shown().subscribe(this::showMoment);
        showMarks();
    }

    /** What can be chosen on the chart itself. */
    private void offer() {
        ShownLoss[] losses = ShownLoss.values();
        loss.offerLosses(
                Stream.of(losses).map(each -> messages.text("loss." + each.name())).toList(),
                index -> settings.shownLoss().set(losses[index]));
        settings.shownLoss().subscribe(shown -> loss.markLoss(shown.ordinal()));
        loss.offerLogarithmic(settings.logarithmic()::set);
        loss.offerX(x -> settings.xAxis().set(SessionView.XAxis.valueOf(x.name())));
    }

    /** Marks the edits, which become part of the experiment when the run has taken them over. Called once a frame. */
    @SuppressWarnings("ReferenceEquality") // another one with each edit
    public void poll() {
        if (model.experiment() != marked) {
            showMarks();
        }
    }

    private void showMarks() {
        marked = model.experiment();
        List<EditMark> marks = edits.marks(marked);
        loss.setMarks(marks);
        timeline.setMarks(marks);
        nameLoss();
    }

    private void showMoment(Moment moment) {
        loss.setPresent(moment.past() ? moment.number() : Double.NaN);
        timeline.setPosition(moment.past() ? moment.number() : Timeline.PRESENT);
        timeline.setBusy(!moment.exact());
    }

    private void showCurves() {
        ShownLoss shown = compared();
        List<RunEntry> entries = model.runs().entries().get();
        Map<Integer, String> called = names.of(entries);
        List<LossCurve> curves = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (RunEntry entry : entries) {
            boolean front = isFront(entry);
            if (front || entry.shown()) {
                String name = Objects.requireNonNull(called.get(entry.id()));
                Curves of = front ? model.curves().get() : entry.curves();
                Optional<Abscissa> abscissa = abscissa(of);
                if (abscissa.isEmpty()) {
                    without.add(name);
                } else {
                    curves.add(new LossCurve(
                            name,
                            of.updates(shown),
                            epochs(of, shown),
                            entry.colour(),
                            drawnFrom(entry),
                            front,
                            abscissa.get()));
                }
            }
        }
        loss.setCurves(curves);
        loss.setNote(
                without.isEmpty()
                        ? ""
                        : messages.text(
                                "loss.without." + settings.xAxis().get().name(), String.join(", ", without)));
    }

    /** Where the updates of a run lie on the x axis; nowhere if what it counts is not known of the run. */
    private Optional<Abscissa> abscissa(Curves of) {
        return settings.xAxis().get() == SessionView.XAxis.UPDATES ? Optional.of(Abscissa.UPDATES) : Optional.empty();
    }

    /** The loss that is drawn: of runs that minimize different ones, what each minimizes compares nothing. */
    private ShownLoss compared() {
        ShownLoss shown = settings.shownLoss().get();
        return shown == ShownLoss.OBJECTIVE && minimizedSeveral() ? ShownLoss.SQUARED_ERROR : shown;
    }

    private boolean isFront(RunEntry entry) {
        return entry.id() == model.runs().inFront().get();
    }

    private static EpochFigures epochs(Curves curves, ShownLoss shown) {
        return new EpochFigures(
                curves.epochs().updates(),
                curves.epochLosses(shown),
                curves.epochs().count());
    }

    /** A past that is drawn as another run's is not drawn again. */
    private long drawnFrom(RunEntry entry) {
        if (entry.origin() instanceof RunEntry.Branched branched) {
            Optional<RunEntry> parent = model.runs().entries().get().stream()
                    .filter(each -> each.id() == branched.from() && (each.shown() || isFront(each)))
                    .findAny();
            return parent.isPresent() ? branched.update() : 0;
        }
        return 0;
    }

    private void nameLoss() {
        boolean several = compared() != settings.shownLoss().get();
        loss.setLossName(
                several
                        ? messages.text("loss.axis.several", messages.text("lossName." + compared().name()))
                        : messages.text("loss.axis", StatusController.lossName(messages, model, settings)));
    }

    /** Whether the curves are of several objectives: of other runs, or of one run before and after it was changed. */
    private boolean minimizedSeveral() {
        return model.runs().entries().get().stream()
                        .filter(each -> each.shown() || isFront(each))
                        .flatMap(each -> objectives(each.run().experiment()))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static Stream<Objective> objectives(Experiment experiment) {
        Stream<Objective> changes = experiment.edits().stream()
                .map(Edit::change)
                .filter(Change.Minimize.class::isInstance)
                .map(change -> ((Change.Minimize) change).objective());
        return Stream.concat(Stream.of(experiment.settings().objective()), changes);
    }

    @Override
    public void scrubStarted() {}

    @Override
    public void scrubbedTo(long update) {
        time.show(update);
    }

    @Override
    public void scrubEnded() {}

    @Override
    public void toStart() {
        time.toStart();
    }

    @Override
    public void toPresent() {
        time.toPresent();
    }

    @Override
    public void stepUpdates(int by) {
        if (by < 0) {
            time.stepBack();
        } else {
            model.transport().stepBatch();
        }
    }

    @Override
    public void stepEpochs(int by) {
        if (by < 0) {
            time.epochBack();
        } else {
            model.transport().stepEpoch();
        }
    }
}
