package org.sgdviz.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.run.Setup;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.sgd.Method;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.optimizer.Momentum;
import org.sgdviz.sgd.rule.Length;
import org.sgdviz.sgd.schedule.Cosine;
import org.sgdviz.ui.model.Panel;

/**
 * Makes the README's pictures: opens the real window without a display, trains to a certain update, and takes a picture
 * of it, light and dark; the film of the first seconds; and the session that the README names. Run by
 * {@code mvn -Ppictures test-compile exec:exec}.
 */
public final class Pictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int WIDE = 1920;
    private static final int HIGH = 1080;
    private static final int UPDATES = 360;
    private static final int BRANCHED_AT = 140;
    private static final int PAGE_EPOCHS = 10;

    private Pictures() {}

    /** Writes them to the folder that the first argument names; the second one is {@code all}, or
     * {@code film} for the film alone. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        System.setProperty("headless.geometry", WIDE + "x" + HIGH + "-32"); // or the screen is too small for some
        Toolkit.startHeadless();
        Platform.setImplicitExit(false);
        ReadmeFilm.write(folder.resolve("learning.gif"));
        if (!"film".equals(args[1])) {
            takeStills(folder);
            SessionFile.write(SampleSession.make(), folder.resolve(SampleSession.FILE));
        }
        Platform.exit();
    }

    private static void takeStills(Path folder) throws IOException {
        try (OffscreenWindow window = new OffscreenWindow(WIDTH, HEIGHT, 1)) {
            train(window);
            window.takeTo(folder.resolve("window-light.png"));
            window.act(shown -> shown.settings().dark().set(true));
            window.takeTo(folder.resolve("window-dark.png"));
            window.act(Pictures::branch);
            train(window);
            window.takeTo(folder.resolve("window-branch.png"));
        }
        take(folder.resolve("window-circles.png"), Pictures::circles);
        take(folder.resolve("window-adam.png"), Pictures::adamBesideSgd);
        take(folder.resolve("window-surface.png"), Pictures::surface);
        try (OffscreenWindow window = new OffscreenWindow(WIDE, HIGH, 1)) {
            updateInTheDark(window);
            window.takeTo(folder.resolve("window-update.png"));
            fromTheSide(window);
            window.takeTo(folder.resolve("window-solid.png"));
        }
        take(folder.resolve("window-playground.png"), Pictures::playground);
    }

    private static void take(Path file, Consumer<OffscreenWindow> what) throws IOException {
        try (OffscreenWindow window = new OffscreenWindow(WIDTH, HEIGHT, 1)) {
            what.accept(window);
            window.takeTo(file);
        }
    }

    /** Circles, which no line separates and squares do; a rate that falls; a third of the points held out. */
    private static void circles(OffscreenWindow window) {
        Setup setup = rings().withSplit(Split.of(new Holdout.Drawn(0.33, 0, true)));
        Hyperparameters settings = new Hyperparameters(
                3,
                new BatchSize(16),
                Objective.CROSS_ENTROPY,
                Shuffling.EACH_EPOCH,
                OptionalInt.empty(),
                Method.PLAIN.withSchedule(new Cosine(Length.updates(400), 0, Cosine.After.HOLD, 1)));
        window.act(shown -> {
            shown.model().open(new Experiment(setup, settings));
            shown.settings().open(Panel.FEATURES).set(true);
        });
        train(window);
    }

    /** Circles in their coordinates and the squares of these. */
    private static Setup rings() {
        return Setup.of(new Synthetic(Shape.CIRCLES, 300, 0.12, Synthetic.DEFAULT_FACTOR, 1))
                .withFeatures(
                        FeatureMap.of(List.of(Feature.X1, Feature.X2, Feature.X1_SQUARED, Feature.X2_SQUARED), false));
    }

    /** The same points and weights by plain SGD, and by Adam in front. */
    private static void adamBesideSgd(OffscreenWindow window) {
        window.act(shown -> {
            Hyperparameters settings = shown.model().settings().get();
            shown.model().open(new Experiment(rings(), settings));
            shown.settings().open(Panel.METHOD).set(true);
            shown.settings().open(Panel.DATA).set(false);
        });
        train(window);
        window.act(shown -> {
            shown.model().settings().set(Setting.OPTIMIZER, Adam.USUAL);
            shown.model().restart();
        });
        window.settle(shown -> shown.model().latest().get().number() == 0);
        train(window);
    }

    /** The loss surface beside the plots. */
    private static void surface(OffscreenWindow window) {
        window.act(shown -> {
            shown.settings().open(Panel.SIDEBAR).set(false);
            shown.settings().open(Panel.SURFACE).set(true);
        });
        train(window);
    }

    /** What the last update did, with its formulas, by momentum. */
    private static void updateInTheDark(OffscreenWindow window) {
        window.act(shown -> {
            shown.settings().dark().set(true);
            shown.settings().open(Panel.SIDEBAR).set(false);
            shown.model().settings().set(Setting.OPTIMIZER, Momentum.USUAL);
            shown.settings().open(Panel.UPDATE).set(true);
        });
        window.act(shown -> shown.model().transport().stepEpoch());
        window.settle(shown -> shown.model().run().get().history().epochs().epochs() >= 1);
        window.act(shown -> shown.model().time().show(4));
    }

    /** The loss surface in three dimensions. */
    private static void fromTheSide(OffscreenWindow window) {
        window.act(shown -> {
            shown.model().time().toPresent();
            shown.settings().open(Panel.SURFACE).set(true);
        });
        window.settle(shown -> !shown.isDrawing());
        window.ask(stage -> {
            MenuButton choices = (MenuButton) stage.getScene().lookup("#surface-choices");
            choices.getItems().stream()
                    .filter(item -> "surface-choice-SOLID".equals(item.getId()))
                    .forEach(item -> ((CheckMenuItem) item).setSelected(true));
            return null;
        });
    }

    /** A link of TensorFlow Playground, after as many epochs as its page is quoted with in the README. */
    private static void playground(OffscreenWindow window) {
        PlaygroundLink link = PlaygroundLink.of(
                "https://playground.tensorflow.org/" + "#networkShape=&dataset=gauss&noise=35&seed=0.12345");
        window.act(shown -> {
            shown.model().open(link.experiment());
            shown.settings().open(Panel.METHOD).set(true);
            shown.settings().open(Panel.DATA).set(false);
        });
        for (int epoch = 1; epoch <= PAGE_EPOCHS; epoch++) {
            int end = epoch;
            window.act(shown -> shown.model().transport().stepEpoch());
            window.settle(shown -> shown.model().run().get().history().epochs().epochs() >= end);
        }
    }

    private static void train(OffscreenWindow window) {
        window.act(shown -> shown.model().transport().play());
        window.settle(shown -> shown.model().latest().get().number() >= UPDATES);
        window.act(shown -> shown.model().transport().pause());
    }

    /** Another learning rate from an update of the past on: a second run, which goes on from there. */
    private static void branch(MainWindow window) {
        window.settings().dark().set(false);
        window.model().time().show(BRANCHED_AT);
        window.model().settings().set(Setting.LEARNING_RATE, 0.3);
    }
}
