package org.sgdviz.ui.controller.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.controller.Part;
import org.sgdviz.ui.model.Assessment;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.model.prediction.LineDistance;
import org.sgdviz.ui.model.prediction.PredictedLine;
import org.sgdviz.ui.model.prediction.PredictionModel;
import org.sgdviz.ui.view.loss.CurveSketch;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.prediction.PredictionStrip;
import org.sgdviz.ui.view.prediction.PredictionStrip.Tool;
import org.sgdviz.ui.view.scatter.LineSketch;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/**
 * Joins predictions to the model: the class draws the line or the curve of the loss that it expects, and sees how far
 * off that is at the moment in view. What was drawn stays until it is cleared or another data set comes; while the
 * strip is closed it is not shown.
 */
public final class PredictionBinding implements Part {

    /** So many epochs have room on the loss chart where nobody has said how many there will be, or very many. */
    private static final int EPOCHS = 10;

    private static final int MOST_EPOCHS = 100;

    /** Losses of so many times that of the start have room. */
    private static final double ROOM = 1.25;

    private final TrainingModel model;
    private final ViewSettings settings;
    private final Messages messages;
    private final LineSketch line;
    private final LossChart chart;
    private final CurveSketch curve;
    private final Runnable frames;
    private final PredictionModel prediction;
    private final PredictionStrip view = new PredictionStrip();
    private Tool tool = Tool.NONE;
    private ShownLoss lossOfCurve = ShownLoss.values()[0];
    private ViewState.XAxis axisOfCurve = ViewState.DEFAULT.xAxis();

    /**
     * Made when it is first shown.
     *
     * @param frames asks for a frame, in which it is polled
     * @param place takes the strip, for good
     */
    public PredictionBinding(
            TrainingModel model,
            ViewSettings settings,
            Messages messages,
            ScatterPlot scatter,
            LossChart chart,
            Runnable frames,
            BiConsumer<Region, Panel> place) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.line = scatter.sketch();
        this.chart = chart;
        this.curve = chart.sketch();
        this.frames = frames;
        this.prediction = new PredictionModel(model);
        place.accept(view, Panel.PREDICTION);
    }

    /** Joins them, for good. */
    public PredictionBinding bind() {
        view.setOnTool(this::take);
        view.setOnClear(this::clear);
        view.setOnClose(() -> settings.open(Panel.PREDICTION).set(false));
        settings.open(Panel.PREDICTION).subscribe(any -> show());
        settings.shownLoss().subscribe(any -> show());
        settings.xAxis().subscribe(any -> show());
        prediction.line().subscribe(any -> show());
        model.runs().openings().subscribe(any -> clear());
        model.transport().playing().subscribe(playing -> {
            if (playing) {
                take(Tool.NONE);
            }
        });
        return this;
    }

    private void take(Tool next) {
        tool = next;
        view.setTool(next);
        line.end();
        curve.end();
        if (next == Tool.LINE) {
            line.begin(drawn -> prediction.line().set(new PredictedLine(drawn[0], drawn[1], drawn[2])));
        } else if (next == Tool.LOSS) {
            lossOfCurve = settings.shownLoss().get();
            axisOfCurve = settings.xAxis().get();
            curve.clear();
            curve.setVisible(true);
            curve.begin(expectedEnd(), ROOM * lossAtStart(), any -> frames.run());
        }
        frames.run();
    }

    /** What the x axis would count to by the end of training, or of some epochs. */
    private double expectedEnd() {
        OptionalInt asked = model.settings().get().epochs();
        int epochs = Math.min(MOST_EPOCHS, asked.orElse(EPOCHS));
        int points = model.points().points().get().points().size();
        double batch =
                Math.max(1, Math.min(points, model.settings().get().batchSize().rows()));
        return switch (axisOfCurve) {
            case UPDATES -> epochs * Math.ceil(points / batch);
            case EPOCHS -> epochs;
            case EXAMPLES -> (double) epochs * points;
            case SECONDS -> 0;
        };
    }

    private double lossAtStart() {
        Assessment assessment = model.assessment().get();
        double loss =
                assessment == null ? Double.NaN : settings.shownLoss().get().of(assessment.evaluation());
        return Double.isFinite(loss) && loss > 0 ? loss : 1;
    }

    private void clear() {
        prediction.line().set(null);
        curve.clear();
        take(Tool.NONE);
    }

    private void show() {
        boolean open = settings.open(Panel.PREDICTION).get();
        if (!open && tool != Tool.NONE) {
            take(Tool.NONE);
        }
        PredictedLine expected = prediction.line().get();
        if (open && expected != null) {
            line.show(expected.w0(), expected.w1(), expected.w2());
        } else {
            line.show();
        }
        curve.setVisible(open && isOfTheseAxes());
        frames.run();
    }

    private boolean isOfTheseAxes() {
        return lossOfCurve == settings.shownLoss().get()
                && axisOfCurve == settings.xAxis().get();
    }

    @Override
    public void poll() {
        prediction.poll();
        boolean drawn = prediction.line().get() != null || !curve.isEmpty();
        view.setResult(result(drawn), drawn);
    }

    private String result(boolean drawn) {
        if (tool == Tool.LINE && prediction.line().get() == null) {
            return messages.text("prediction.drawLine");
        }
        if (tool == Tool.LOSS && curve.isEmpty()) {
            return messages.text("prediction.drawLoss");
        }
        if (!drawn) {
            return messages.text("prediction.invite");
        }
        if (model.time().shown().get().number() == 0) {
            return messages.text("prediction.ready");
        }
        List<String> told = new ArrayList<>();
        LineDistance distance = prediction.distance().get();
        if (distance != null) {
            told.add(words(distance));
        }
        if (!curve.isEmpty()) {
            told.add(lossWords());
        }
        return told.size() == 2 ? messages.text("prediction.and", told.get(0), told.get(1)) : String.join("", told);
    }

    private String words(LineDistance distance) {
        String points = messages.text(
                "prediction.distance.line", Numbers.count(distance.points()), Numbers.count(distance.of()));
        return Double.isNaN(distance.degrees())
                ? points
                : messages.text("prediction.distance.angle", points, Numbers.count(Math.round(distance.degrees())));
    }

    private String lossWords() {
        if (!isOfTheseAxes()) {
            return messages.text("prediction.otherAxes");
        }
        CurveSketch.Distance distance = chart.sketchDistance();
        return distance.epochs() == 0
                ? messages.text("prediction.waiting")
                : messages.text("prediction.distance.loss", Numbers.loss(distance.mean()), distance.epochs());
    }

    @Override
    public boolean draw() {
        return prediction.isBusy();
    }

    @Override
    public void close() {
        prediction.close();
    }
}
