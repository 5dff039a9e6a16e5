package org.sgdviz.ui.controller;

import java.util.List;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Moment;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.RateStrip;
import org.sgdviz.ui.view.plot.EditMark;
import org.sgdviz.ui.view.timeline.Timeline;

/** Joins the loss chart and the timeline to the model: curves, edits and the update shown, and where the user goes. */
public final class LossBinding implements Part {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final NamedUpdate named;
    private final LossChart loss;
    private final RateStrip rate;
    private final Timeline timeline;
    private final EditWords edits;
    private final DrawnCurves drawn;
    private Experiment marked;

    public LossBinding(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            RunNames names,
            NamedUpdate named,
            LossChart loss,
            RateStrip rate,
            Timeline timeline,
            DrawingHost host) {
        host.take(loss);
        host.take(rate);
        host.take(timeline);
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.named = named;
        this.loss = loss;
        this.rate = rate;
        this.timeline = timeline;
        this.edits = new EditWords(messages);
        this.drawn = new DrawnCurves(model, settings, messages, names);
        this.marked = model.experiment();
    }

    /** Joins them, for good. */
    public LossBinding bind() {
        TimeTravel travel = new TimeTravel(model);
        loss.setHint(messages.text("loss.hint"));
        loss.setOnScrub(travel);
        offer();
        timeline.setGestures(travel);
        timeline.alignWith(loss);
        model.curves().subscribe(any -> showCurves());
        // Told also where a run of the list has changed and the list is equal to the one before.
        model.runs().lineup().subscribe(() -> {
            showCurves();
            nameLoss();
        });
        model.yardsticks().changes().subscribe(any -> showCurves());
        settings.shownLoss().subscribe(any -> showCurves());
        settings.xAxis().subscribe(x -> {
            loss.setX(CountedAlong.drawn(x));
            showCurves();
        });
        model.settings().present().subscribe(any -> nameLoss());
        settings.shownLoss().subscribe(any -> nameLoss());
        settings.logarithmic().subscribe(loss::setLogarithmic);
        model.latest().subscribe(update -> timeline.setLength(update.number()));
        model.time().shown().subscribe(this::showMoment);
        named.number().subscribe(number -> timeline.setNamed(number.longValue()));
        showMarks();
        return this;
    }

    /** What can be chosen on the chart itself. */
    private void offer() {
        List<ShownLoss> losses = List.of(ShownLoss.values());
        loss.offerLosses(
                losses.stream()
                        .map(each -> messages.text("loss." + each.name()))
                        .toList(),
                index -> settings.shownLoss().set(losses.get(index)));
        settings.shownLoss().subscribe(shown -> loss.selectLoss(losses.indexOf(shown)));
        loss.offerLogarithmic(settings.logarithmic()::set);
        loss.offerX(x -> settings.xAxis().set(CountedAlong.chosen(x)));
    }

    /** Marks the edits, which become part of the experiment when the run has taken them over. */
    @Override
    @SuppressWarnings("ReferenceEquality") // another one with each edit
    public void poll() {
        if (model.experiment() != marked) {
            showMarks();
        }
    }

    /** The timeline lies along the chart, and is drawn after it. */
    @Override
    public boolean draw() {
        boolean more = loss.draw();
        rate.draw();
        return timeline.draw() || more;
    }

    @Override
    public void close() {
        loss.dispose();
        rate.dispose();
        timeline.dispose();
    }

    private void showMarks() {
        marked = model.experiment();
        List<EditMark> marks = edits.marks(marked);
        loss.setMarks(marks);
        timeline.setMarks(marks);
        rate.setVisible(hasSchedule(marked));
        nameLoss();
    }

    /** Whether the rate is, or was, another one without anybody's setting it. */
    private static boolean hasSchedule(Experiment experiment) {
        if (!experiment.settings().method().hasConstantRate()) {
            return true;
        }
        for (Edit edit : experiment.editsOfNoRows()) {
            if (edit.change().isOf(Setting.SCHEDULE) || edit.change().isOf(Setting.WARM_UP)) {
                return true;
            }
        }
        return false;
    }

    private void showMoment(Moment moment) {
        double past = moment.past() ? moment.number() : Double.NaN;
        loss.setPresent(past);
        rate.setPresent(past);
        timeline.setPosition(moment.past() ? moment.number() : Timeline.PRESENT);
        timeline.setBusy(!moment.exact());
    }

    private void showCurves() {
        DrawnCurves.Drawing drawing = drawn.now();
        loss.setCurves(drawing.curves());
        loss.setNote(drawing.note());
        rate.setCurve(model.curves().get().rate());
    }

    private void nameLoss() {
        loss.setLossName(drawn.lossName());
    }
}
