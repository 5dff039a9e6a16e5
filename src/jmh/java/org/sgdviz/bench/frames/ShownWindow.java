package org.sgdviz.bench.frames;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.sgdviz.data.Synthetic;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.ui.app.MainWindow;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** The program's window on the screen. Its methods are for other threads than the FX thread. */
public final class ShownWindow implements AutoCloseable {

    private final Stage stage;
    private final MainWindow window;

    private ShownWindow(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /** Opens it with so many blobs and a batch size, and enough epochs never to end. */
    public static ShownWindow open(int points, String batch) {
        return open(experiment(points, batch));
    }

    /** Opens it with any experiment. */
    public static ShownWindow open(Experiment experiment) {
        ShownWindow shown = Fx.get(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, experiment, null);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return new ShownWindow(stage, window);
        });
        Fx.pause(1500);
        return shown;
    }

    /** What {@link #open} opens. */
    public static Experiment experiment(int points, String batch) {
        return Experiment.of(
                new Synthetic(
                        Synthetic.TUTORIAL.shape(), points, 2.5, Synthetic.DEFAULT_FACTOR, Synthetic.TUTORIAL.seed()),
                Setup.DEFAULT_INIT_SEED,
                Setup.DEFAULT_SHUFFLE_SEED,
                new Hyperparameters(
                        0.01,
                        BatchSize.parse(batch),
                        Objective.CROSS_ENTROPY,
                        Shuffling.NONE,
                        Integer.MAX_VALUE));
    }

    public MainWindow window() {
        return window;
    }

    public TrainingModel model() {
        return window.model();
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public ScatterPlot scatter() {
        return (ScatterPlot) node("#scatter");
    }

    /** A node by its selector. */
    public Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    /** Plays at so many updates a second; infinity is flat out. */
    public void play(double updatesPerSecond) {
        Fx.run(() -> {
            model().transport().setSpeed(updatesPerSecond);
            model().transport().play();
        });
    }

    /** Trains flat out until the history holds so many updates. */
    public void trainTo(long updates) {
        play(Double.POSITIVE_INFINITY);
        Fx.until(updates + " updates are made", () -> model().run().get().history().size() >= updates);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            stage.hide();
            window.close();
        });
    }
}
