package org.sgdviz.ui.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sgdviz.session.Origin;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState.XAxis;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.Curves;
import org.sgdviz.ui.model.RunEntry;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.YardstickCurve;
import org.sgdviz.ui.view.loss.EpochFigures;
import org.sgdviz.ui.view.loss.LossCurve;
import org.sgdviz.ui.view.plot.Abscissa;

/**
 * The curves of the runs that are shown, by one loss and along one axis, and what is to be said of them. FX thread
 * only.
 */
final class DrawnCurves {

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final RunNames names;
    private final LossNames losses;

    /**
     * What the loss chart draws.
     *
     * @param note a sentence on runs that are not drawn, or not whole; empty if there is nothing to be said
     */
    record Drawing(List<LossCurve> curves, String note) {}

    DrawnCurves(TrainingModel model, ViewSettings settings, Messages messages, RunNames names) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.names = names;
        this.losses = new LossNames(model, settings, messages);
    }

    /** What is to be drawn now. */
    Drawing now() {
        ShownLoss shown = compared();
        XAxis axis = settings.xAxis().get();
        List<RunEntry> drawn = drawn();
        model.yardsticks().show(shown, drawn);
        Map<Integer, String> called =
                names.of(model.runs().entries(), model.runs().frontId());
        List<LossCurve> curves = new ArrayList<>();
        Remarks remarks = new Remarks(messages);
        for (RunEntry entry : drawn) {
            boolean front = isFront(entry);
            String name = Objects.requireNonNull(called.get(entry.id()));
            Curves kept = front ? model.curves().get() : entry.curves();
            YardstickCurve of = model.yardsticks().curveOf(entry, kept, shown);
            Optional<Abscissa> abscissa = RunAbscissa.of(kept.progression(), axis);
            if (abscissa.isEmpty()) {
                remarks.add("loss.without." + axis.name(), name);
            } else {
                remarks.add("loss.yardstick." + of.state().name(), name);
                EpochFigures epochs =
                        new EpochFigures(of.epochUpdates(), of.epochLosses(), of.epochCount(), of.epochStride());
                EpochFigures test = front ? test(kept, shown) : EpochFigures.NONE;
                curves.add(new LossCurve(
                        name, of.updates(), epochs, test, entry.colour(), drawnFrom(entry), front, abscissa.get()));
            }
        }
        return new Drawing(curves, remarks.text());
    }

    private static EpochFigures test(Curves kept, ShownLoss shown) {
        return new EpochFigures(
                kept.tests().updates(), kept.testLosses(shown), kept.tests().count());
    }

    /** What the y axis is called. */
    String lossName() {
        ShownLoss compared = compared();
        return compared != settings.shownLoss().get()
                ? messages.text("loss.axis.several", messages.text("lossName." + compared.name()))
                : messages.text("loss.axis", losses.shown());
    }

    /** The loss that is drawn: of runs that minimize different ones, what each of them minimizes compares nothing. */
    private ShownLoss compared() {
        ShownLoss shown = settings.shownLoss().get();
        boolean several = model.yardsticks().minimizedBy(drawn()).size() > 1;
        return shown == ShownLoss.OBJECTIVE && several ? ShownLoss.SQUARED_ERROR : shown;
    }

    /** The runs whose curves are drawn. */
    private List<RunEntry> drawn() {
        return model.runs().entries().stream()
                .filter(each -> each.shown() || isFront(each))
                .toList();
    }

    private boolean isFront(RunEntry entry) {
        return entry.id() == model.runs().frontId();
    }

    /** A past that is drawn as another run's is not drawn again. */
    private long drawnFrom(RunEntry entry) {
        Origin from = entry.branchedFrom();
        return from != null && drawn().stream().anyMatch(each -> each.id() == from.run()) ? from.update() : 0;
    }
}
