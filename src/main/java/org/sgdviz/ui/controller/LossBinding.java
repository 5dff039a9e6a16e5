package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sgdviz.run.Experiment;
import org.sgdviz.ui.model.Curves;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.ShownLoss;
import org.sgdviz.ui.model.TimeMachine;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.YardstickCurve;
import org.sgdviz.ui.view.EditMark;
import org.sgdviz.ui.view.EpochFigures;
import org.sgdviz.ui.view.LossChart;
import org.sgdviz.ui.view.LossCurve;
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
        this.marked = model.experiment();
    }

    /** Joins them, for good. */
    public void bind() {
        loss.setHint(messages.text("loss.hint"));
        loss.setOnScrub(this);
        timeline.setGestures(this);
        timeline.alignWith(loss);
        model.curves().subscribe(any -> showCurves());
        // Told also where a run of the list has changed and the list is equal to the one before.
        model.runs().entries().subscribe(() -> {
            showCurves();
            nameLoss();
        });
        model.runs().inFront().subscribe(any -> showCurves());
        model.yardsticks().changes().subscribe(any -> showCurves());
        settings.shownLoss().subscribe(any -> showCurves());
        model.settings().present().subscribe(any -> nameLoss());
        settings.shownLoss().subscribe(any -> nameLoss());
        settings.logarithmic().subscribe(loss::setLogarithmic);
        model.latest().subscribe(update -> timeline.setLength(update.number()));
        time.shown().subscribe(this::showMoment);
        showMarks();
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
        ShownLoss shown = settings.shownLoss().get();
        List<RunEntry> drawn = drawn();
        model.yardsticks().show(shown, drawn);
        List<LossCurve> curves = new ArrayList<>();
        for (RunEntry entry : drawn) {
            boolean front = isFront(entry);
            Curves kept = front ? model.curves().get() : entry.curves();
            YardstickCurve of = model.yardsticks().curveOf(entry, kept, shown);
            curves.add(new LossCurve(
                    entry.name(),
                    of.updates(),
                    front ? epochs(of) : EpochFigures.NONE,
                    entry.colour(),
                    drawnFrom(entry),
                    front));
        }
        loss.setCurves(curves);
    }

    /** The runs whose curves are drawn. */
    private List<RunEntry> drawn() {
        return model.runs().entries().get().stream()
                .filter(each -> each.shown() || isFront(each))
                .toList();
    }

    private boolean isFront(RunEntry entry) {
        return entry.id() == model.runs().inFront().get();
    }

    private static EpochFigures epochs(YardstickCurve curve) {
        return new EpochFigures(curve.epochUpdates(), curve.epochLosses(), curve.epochCount());
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
        loss.setLossName(
                settings.shownLoss().get() == ShownLoss.OBJECTIVE && minimizedSeveral()
                        ? messages.text("loss.axis.several")
                        : messages.text("loss.axis", StatusController.lossName(messages, model, settings)));
    }

    /** Whether the curves are of several objectives: of other runs, or of one run before and after it was changed. */
    private boolean minimizedSeveral() {
        return model.yardsticks().minimizedBy(drawn()).size() > 1;
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
