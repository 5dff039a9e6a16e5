package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.app.ToolkitLog;
import org.sgdviz.ui.model.AtOnce;
import org.sgdviz.ui.model.DraggedWeights;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.loss.LossChart;
import org.sgdviz.ui.view.loss.RateStrip;
import org.sgdviz.ui.view.plot.Plot;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.sgdviz.ui.view.timeline.Timeline;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Listeners hear of a change one after another, in the order in which they came, and each may look at all of the model
 * while others have not heard yet. What is shown in the end is the same whoever hears first.
 */
class ListenerOrderTest {

    private static final Experiment MOONS = Experiment.of(
            new Synthetic(Shape.MOONS, 50, 0.1, Synthetic.DEFAULT_FACTOR, 1),
            42,
            0,
            Hyperparameters.TUTORIAL.withBatchSize(new BatchSize(7)).withLearningRate(0.5));

    private static Map<String, Integer> usual = Map.of();

    private final List<Shown> opened = new ArrayList<>();

    /** What somebody does, step by step; after each the window comes to rest. */
    private static Map<String, Consumer<TrainingModel>> steps() {
        Map<String, Consumer<TrainingModel>> steps = new LinkedHashMap<>();
        steps.put("30 updates", model -> step(model, 30));
        steps.put("a learning rate", model -> model.settings().set(Setting.LEARNING_RATE, 0.1));
        steps.put("a point", model -> model.points().add(0.5, 0.5, 1));
        steps.put("10 updates more", model -> step(model, 10));
        steps.put("the past", model -> model.time().show(12));
        steps.put("a branch", model -> model.settings().set(Setting.BATCH_SIZE, new BatchSize(3)));
        steps.put("updates of the branch", model -> step(model, 9));
        steps.put("the latest is undone", model -> model.undo().undo());
        steps.put("and redone", model -> model.undo().redo());
        steps.put("a restart", TrainingModel::restart);
        steps.put("its updates", model -> step(model, 5));
        steps.put("other data", model -> model.open(new Synthetic(Shape.XOR, 40, 0.1, Synthetic.DEFAULT_FACTOR, 2)));
        steps.put("updates on them", model -> step(model, 7));
        steps.put("the first run again", model -> model.runs().bringToFront(1));
        steps.put("the past of it", model -> model.time().show(3));
        steps.put("a run is deleted", model -> model.runs().delete(2));
        return steps;
    }

    private static void step(TrainingModel model, int updates) {
        for (int i = 0; i < updates; i++) {
            model.transport().stepBatch();
            model.poll();
        }
    }

    /** The plots and the list of runs, joined to a model in some order. */
    private static final class Shown {
        final ViewSettings settings = new ViewSettings();
        final TrainingModel model = new TrainingModel(MOONS, AtOnce::new);
        final ScatterPlot scatter = new ScatterPlot();
        final LossChart loss = new LossChart();
        final Timeline timeline = new Timeline();
        final VBox root = new VBox(scatter, loss, timeline);
        final DrawingHost host = new DrawingHost(() -> {}, new SimpleObjectProperty<>(1.0));
        final ScatterBinding points = new ScatterBinding(model, settings, new DraggedWeights(model), scatter, host);
        final LossBinding curves;
        final RunsBinding runs;

        Shown(Stage stage, Random order) {
            Messages messages = new Messages();
            RunNames names = new RunNames(messages);
            curves = new LossBinding(
                    model, settings, messages, names, new NamedUpdate(), loss, new RateStrip(loss), timeline, host);
            runs = new RunsBinding(model, new Verification(), settings, messages, names, root.getChildren()::add);
            List<Runnable> joins = new ArrayList<>(List.of(points::bind, curves::bind, runs::bind, this::lookAtAll));
            if (order != null) {
                Collections.shuffle(joins, order);
            }
            joins.forEach(Runnable::run);
            scatter.setMinHeight(300);
            loss.setMinHeight(200);
            stage.setScene(new Scene(root, 700, 800));
            stage.getScene().getStylesheets().add(Plot.STYLESHEET);
            stage.show();
        }

        /** Somebody who at any change looks at everything. */
        void lookAtAll() {
            Runnable look = () -> assertThat(List.of(
                            model.experiment(),
                            model.situation().get(),
                            model.time().shown().get(),
                            model.latest().get(),
                            model.curves().get(),
                            model.settings().get(),
                            model.points().points().get(),
                            model.runs().entries()))
                    .isNotNull();
            model.run().subscribe(look);
            model.latest().subscribe(look);
            model.curves().subscribe(look);
            model.time().shown().subscribe(look);
            model.settings().present().subscribe(look);
            model.points().points().subscribe(look);
            model.runs().lineup().subscribe(look);
            model.situation().subscribe(look);
        }

        /** A frame; whether there will be more to show. */
        boolean frame() {
            model.poll();
            points.poll();
            curves.poll();
            runs.poll();
            root.applyCss();
            root.layout();
            boolean more = scatter.draw();
            more |= loss.draw();
            more |= timeline.draw();
            return model.isBusy() || more;
        }

        int picture() {
            WritableImage image = root.snapshot(null, null);
            int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            (int) image.getWidth(),
                            (int) image.getHeight(),
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            (int) image.getWidth());
            return Arrays.hashCode(pixels);
        }
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
        ListenerOrderTest any = new ListenerOrderTest();
        usual = any.pictures(null);
        any.close();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.setupFixture(() -> opened.forEach(shown -> {
            shown.model.close();
            shown.scatter.dispose();
            shown.loss.dispose();
            shown.root.getScene().getWindow().hide();
        }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameIsShownWhoeverHearsFirst(long seed) {
        assertThat(pictures(new Random(seed))).isEqualTo(usual);
    }

    /** What is seen after each step; it is joined in the usual order where no other is given. */
    private Map<String, Integer> pictures(Random order) {
        Shown shown = onFx(() -> new Shown(new Stage(), order));
        opened.add(shown);
        Map<String, Integer> pictures = new LinkedHashMap<>();
        steps().forEach((name, action) -> {
            onFx(() -> {
                action.accept(shown.model);
                return null;
            });
            untilAtRest(shown);
            pictures.put(name, onFx(shown::picture));
        });
        assertThat(pictures.values().stream().distinct().count())
                .as("pictures that differ")
                .isGreaterThan(10);
        return pictures;
    }

    private static void untilAtRest(Shown shown) {
        int[] quiet = {0};
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                quiet[0] = onFx(shown::frame) ? 0 : quiet[0] + 1;
                return quiet[0] > 3;
            });
        } catch (TimeoutException e) {
            throw new AssertionError("it does not come to rest", e);
        }
    }

    private static <T> T onFx(Callable<T> value) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(value));
    }
}
