package org.sgdviz.bench;

import org.sgdviz.run.Setting;
import java.util.OptionalInt;
import java.awt.AWTException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.sgdviz.bench.frames.Controls;
import org.sgdviz.bench.frames.FrameRecorder;
import org.sgdviz.bench.frames.Fx;
import org.sgdviz.bench.frames.Idle;
import org.sgdviz.bench.frames.Latency;
import org.sgdviz.bench.frames.Samples;
import org.sgdviz.bench.frames.Scrub;
import org.sgdviz.bench.frames.ShownWindow;
import org.sgdviz.bench.frames.StockCharts;
import org.sgdviz.bench.frames.TrainerLoad;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.app.ToolkitLog;
import org.sgdviz.ui.model.Panel;
import org.sgdviz.ui.model.ViewSettings;

/**
 * What does a frame of the real window cost, at any number of points and of updates; how long from an input to its
 * pixel; what does a window at rest cost; and does any control hold the window up?
 *
 * <p>Needs a display of at least 1280x800 that is otherwise idle, such as {@code xvfb-run -s "-screen 0 1280x800x24"},
 * and draws by software unless {@code -Dprism.order} says otherwise. Arguments, in any order: {@code short} for a
 * fraction of the time; {@code points}, {@code updates}, {@code boundary}, {@code lenses}, {@code stock},
 * {@code latency}, {@code scrub}, {@code idle} and {@code controls} to choose some of the tables.
 *
 * <p>In the table of points the window's own trainer goes flat out. In the table of updates a flat-out trainer would
 * leave a history of a thousand updates behind within a millisecond; there the window's run goes on at so many updates
 * a second that its history grows by a tenth at most while it is measured, though by one a frame at least, and a second
 * trainer beside the window keeps a core busy. Long histories are made by the window's run itself, with batches of one.
 */
public final class FrameMeasurement {

    private static final int[] POINTS = {400, 4000, 40_000, 1_000_000};
    private static final double ONE_A_FRAME = 60;

    private final List<String> chosen;
    private final boolean isShort;

    private FrameMeasurement(List<String> arguments) {
        isShort = arguments.contains("short");
        chosen = arguments.stream().filter(each -> !each.equals("short")).toList();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        ToolkitLog.acceptClassPath();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        new FrameMeasurement(List.of(args)).run();
        System.exit(0);
    }

    private boolean wants(String table) {
        return chosen.isEmpty() || chosen.contains(table);
    }

    private long millis() {
        return isShort ? 3000 : 10_000;
    }

    private void run() throws AWTException {
        warmUp();
        if (wants("points")) {
            points();
        }
        if (wants("updates")) {
            updates();
        }
        if (wants("boundary")) {
            boundary();
        }
        if (wants("lenses")) {
            lenses();
        }
        if (wants("stock")) {
            stock();
        }
        if (wants("latency")) {
            latency();
        }
        if (wants("scrub")) {
            Scrub.print(millis(), isShort ? 40 : 200);
        }
        if (wants("idle")) {
            idle();
        }
        if (wants("controls")) {
            Controls.print(isShort);
        }
    }

    private void warmUp() {
        try (ShownWindow shown = ShownWindow.open(400, "32")) {
            shown.play(Double.POSITIVE_INFINITY);
            Fx.pause(millis());
        }
    }

    private static void head(String title) {
        System.out.printf("%n%-34s %15s %15s %8s %10s%n", title, "FX ms", "render ms", "frames", "interval");
        System.out.printf("%-34s %15s %15s %8s %10s%n", "", "p50 / p99", "p50 / p99", "a second", "p99 ms");
    }

    private static void row(String name, FrameRecorder.Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.2f / %6.2f %6.2f / %6.2f %8.1f %10.1f%n",
                name,
                cost.fx50(),
                cost.fx99(),
                cost.render50(),
                cost.render99(),
                cost.perSecond(),
                cost.interval99());
    }

    private void points() {
        head("points, batch 32, flat out");
        for (int points : POINTS) {
            try (ShownWindow shown = ShownWindow.open(points, "32")) {
                shown.play(Double.POSITIVE_INFINITY);
                Fx.pause(2000);
                row(String.format(Locale.ROOT, "%,d", points), FrameRecorder.record(millis()));
            }
        }
    }

    private void updates() {
        head("updates, 400 points, batch 1");
        int most = isShort ? 7 : 8;
        try (ShownWindow shown = ShownWindow.open(400, "1")) {
            for (int power = 3; power <= most; power++) {
                long updates = Math.round(Math.pow(10, power));
                String name = String.format(Locale.ROOT, "%,d", updates);
                shown.trainTo(updates);
                row(name + (power > 5 ? ", flat out" : ""), power > 5 ? FrameRecorder.record(millis()) : paced(shown, updates));
            }
        }
    }

    private FrameRecorder.Cost paced(ShownWindow shown, long updates) {
        shown.play(Math.max(ONE_A_FRAME, updates * 100.0 / millis()));
        Fx.pause(500);
        return TrainerLoad.beside(() -> FrameRecorder.record(millis()));
    }

    /** A straight boundary and a curved one of the same points in turn, each moving with every frame. */
    private void boundary() {
        head("boundary, 400 points, batch 32");
        Experiment straight = ShownWindow.experiment(400, "32");
        FeatureMap features = FeatureMap.of(List.of(Feature.values()), false);
        Experiment curved = straight.withSetup(straight.setup().withFeatures(features));
        List<FrameRecorder.Cost> lines = new ArrayList<>();
        List<FrameRecorder.Cost> curves = new ArrayList<>();
        for (int round = 0; round < (isShort ? 2 : 4); round++) {
            lines.add(moving("straight", straight));
            curves.add(moving("curved", curved));
        }
        System.out.printf(
                Locale.ROOT,
                "FX and render together: a curved one takes %.2f of a straight one%n",
                sum(curves) / sum(lines));
    }

    private FrameRecorder.Cost moving(String name, Experiment experiment) {
        try (ShownWindow shown = ShownWindow.open(experiment)) {
            shown.play(ONE_A_FRAME);
            Fx.pause(2000);
            FrameRecorder.Cost cost = FrameRecorder.record(millis());
            row(name, cost);
            return cost;
        }
    }

    /** The plots alone and with each lens in turn, at an update a frame. */
    private void lenses() {
        head("lenses, 400 points, batch 32");
        List<FrameRecorder.Cost> alone = new ArrayList<>();
        Map<Panel, List<FrameRecorder.Cost>> open = new EnumMap<>(Panel.class);
        try (ShownWindow shown = ShownWindow.open(400, "32")) {
            shown.play(ONE_A_FRAME);
            for (int round = 0; round < (isShort ? 2 : 4); round++) {
                alone.add(measured("plots alone"));
                for (Panel lens : List.of(Panel.SURFACE, Panel.EVALUATION)) {
                    Fx.run(() -> shown.window().settings().open(lens).set(true));
                    open.computeIfAbsent(lens, any -> new ArrayList<>()).add(measured(lens.name()));
                    Fx.run(() -> shown.window().settings().open(lens).set(false));
                }
            }
        }
        open.forEach((lens, costs) -> System.out.printf(
                Locale.ROOT,
                "FX thread, p50: with %s %.2f of the plots alone%n",
                lens,
                costs.stream().mapToDouble(FrameRecorder.Cost::fx50).sum()
                        / alone.stream().mapToDouble(FrameRecorder.Cost::fx50).sum()));
    }

    private FrameRecorder.Cost measured(String name) {
        Fx.pause(1500);
        FrameRecorder.Cost cost = FrameRecorder.record(millis());
        row(name, cost);
        return cost;
    }

    private static double sum(List<FrameRecorder.Cost> costs) {
        return costs.stream().mapToDouble(FrameRecorder.Cost::both).sum();
    }

    private void stock() {
        head("stock charts beside the window");
        Points points = ShownWindow.experiment(40_000, "32").data().points();
        FrameRecorder.Cost ours;
        try (ShownWindow shown = ShownWindow.open(40_000, "32")) {
            shown.trainTo(10_000);
            shown.play(ONE_A_FRAME);
            ours = TrainerLoad.beside(() -> FrameRecorder.record(millis()));
        }
        row("window: 10,000 upd., 40,000 pts", ours);
        FrameRecorder.Cost line = stock("LineChart, 10,000 updates", 10_000, Points.EMPTY);
        FrameRecorder.Cost scatter = stock("ScatterChart, 40,000 points", 0, points);
        FrameRecorder.Cost both = stock("both in one window", 10_000, points);
        System.out.printf(
                Locale.ROOT,
                "FX and render together: the window takes %.1f times less than both (LineChart alone %.1f, "
                        + "ScatterChart alone %.1f)%n",
                both.both() / ours.both(),
                line.both() / ours.both(),
                scatter.both() / ours.both());
    }

    private FrameRecorder.Cost stock(String name, int updates, Points points) {
        FrameRecorder.Cost cost = TrainerLoad.beside(() -> StockCharts.measure(updates, points, millis()));
        row(name, cost);
        return cost;
    }

    private void latency() throws AWTException {
        System.out.printf("%n%-34s %15s %15s%n", "input to pixel, flat out, ms", "point added", "button pressed");
        System.out.printf("%-34s %15s %15s%n", "", "p50 / p99", "p50 / p99");
        int times = isShort ? 30 : 100;
        for (int points : POINTS) {
            try (ShownWindow shown = ShownWindow.open(points, "32")) {
                Fx.run(() -> shown.window().settings().shading().set(ViewState.Shading.NONE));
                shown.play(Double.POSITIVE_INFINITY);
                Fx.pause(1000);
                Latency latency = new Latency(shown);
                Samples added = latency.pointAdded(times);
                Samples pressed = latency.buttonPressed(times);
                System.out.printf(
                        Locale.ROOT,
                        "%-34s %6.1f / %6.1f %6.1f / %6.1f   (%d and %d of %d seen)%n",
                        String.format(Locale.ROOT, "%,d points", points),
                        added.quantile(0.5),
                        added.quantile(0.99),
                        pressed.quantile(0.5),
                        pressed.quantile(0.99),
                        added.count(),
                        pressed.count(),
                        times);
            }
        }
    }

    private void idle() {
        System.out.printf("%n%-34s %15s%n", "at rest", "% of a core");
        restRow("a bare window of JavaFX", Idle.ofBareWindow(millis()));
        for (int points : new int[] {400, 1_000_000}) {
            try (ShownWindow shown = ShownWindow.open(points, "32")) {
                rest("opened", points);
                shown.play(Double.POSITIVE_INFINITY);
                Fx.pause(1500);
                Fx.run(shown.model().transport()::pause);
                rest("paused", points);
                Fx.run(() -> shown.model()
                        .settings()
                        .set(
                                Setting.EPOCHS,
                                OptionalInt.of((int) shown.model().latest().get().epoch() + 1)));
                Fx.run(shown.model().transport()::play);
                Fx.until("the run is complete", () -> !shown.model().transport().playing().get());
                rest("finished", points);
                Fx.run(() -> shown.model().settings().set(Setting.EPOCHS, OptionalInt.of(Integer.MAX_VALUE)));
                shown.play(ONE_A_FRAME);
                Fx.run(() -> shown.stage().setIconified(true));
                rest("iconified, an update a frame", points);
            }
        }
    }

    private void rest(String what, int points) {
        restRow(String.format(Locale.ROOT, "%s, %,d points", what, points), Idle.percentOfACore(millis()));
    }

    private static void restRow(String what, double percent) {
        System.out.printf(Locale.ROOT, "%-34s %15.2f%n", what, percent);
    }
}
