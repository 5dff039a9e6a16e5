package org.sgdviz.bench.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Given;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.document.PointFiles;
import org.sgdviz.ui.model.PointsModel;
import org.sgdviz.ui.model.Preset;
import org.sgdviz.ui.model.Situation;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.sgdviz.ui.view.scatter.ScatterPlot;

/** Every control of a window with a million points, the trainer flat out: how long does it hold the FX thread up? */
public final class Controls {

    private static final int POINTS = 1_000_000;

    private final ShownWindow shown;
    private final TrainingModel model;
    private final ViewSettings settings;
    private final long after;

    private Controls(ShownWindow shown, boolean isShort) {
        this.shown = shown;
        this.model = shown.model();
        this.settings = shown.window().settings();
        this.after = isShort ? 700 : 1500;
    }

    /** Measures and prints one line for each control. */
    public static void print(boolean isShort) {
        System.out.printf("%n%-34s %15s %15s%n", "1,000,000 points, flat out", "longest wait", "FX processor");
        System.out.printf("%-34s %15s %15s%n", "", "ms", "ms at a time");
        try (ShownWindow shown = ShownWindow.open(POINTS, "32")) {
            new Controls(shown, isShort).all();
        }
    }

    private void all() {
        // The first round loads classes and compiles.
        for (String round : new String[] {null, ""}) {
            plot(round);
            training(round);
            points(round);
            data(round);
        }
    }

    /** Shows so much of what is shown of the plane, around its middle. */
    private void zoom(double factor) {
        ScatterPlot scatter = shown.scatter();
        Point2D middle = scatter.toData(scatter.getWidth() / 2, scatter.getHeight() / 2);
        Point2D size = scatter.toData(scatter.plotWidth(), 0).subtract(scatter.toData(0, scatter.plotHeight()));
        double dx1 = size.getX() * factor / 2;
        double dx2 = size.getY() * factor / 2;
        scatter.show(new Extent(
                middle.getX() - dx1, middle.getX() + dx1, middle.getY() - dx2, middle.getY() + dx2));
    }

    private void plot(String round) {
        row(round, "nothing", () -> {});
        row(round, "shading", () -> settings.shading().set(ViewState.Shading.NONE));
        row(round, "shading back", () -> settings.shading().set(ViewState.Shading.SMOOTH));
        row(round, "marks", () -> settings.outlines().set(!settings.outlines().get()));
        row(round, "logarithmic axis", () -> settings.logarithmic().set(!settings.logarithmic().get()));
        row(round, "shown loss", () -> settings.shownLoss().set(ShownLoss.SQUARED_ERROR));
        row(round, "class", () -> settings.selectedClass().set(1 - settings.selectedClass().get()));
        row(round, "zoom in", () -> zoom(0.5));
        row(round, "zoom far in", () -> zoom(0.1));
        slowly(round, "pointer over points", this::hover);
        slowly(round, "pan", this::pan);
        row(round, "fit", () -> shown.scatter().fit());
        slowly(round, "pan all", this::pan);
        row(round, "fit again", () -> shown.scatter().fit());
        slowly(round, "resize", this::resize);
        row(round, "undo", model.undo()::undo);
    }

    private void training(String round) {
        row(round, "learning rate", () -> enter("#alpha", "0.02"));
        row(round, "batch size 1", () -> enter("#batch", "1"));
        row(round, "batch size all", () -> enter("#batch", "all"));
        row(round, "batch size 32", () -> enter("#batch", "32"));
        row(round, "objective", () -> next("#objective"));
        row(round, "shuffling", () -> next("#shuffling"));
        row(round, "shuffling back", () -> next("#shuffling"));
        row(round, "pause", model.transport()::pause);
        row(round, "one batch", model.transport()::stepBatch);
        row(round, "one epoch", model.transport()::stepEpoch);
        row(round, "speed", () -> model.transport().setSpeed(60));
    }

    private void points(String round) {
        PointsModel points = model.points();
        row(round, "add a point", () -> points.add(1, 2, 1));
        slowly(round, "move a point", this::move);
        row(round, "remove a point", () -> points.remove(5));
        row(round, "undo a removal", model.undo()::undo);
        row(round, "restart after an edit", () -> fire("#restart"));
        row(round, "add a point after it", () -> points.add(1, 3, 1));
        row(round, "clear", () -> fire("#clear"));
        row(round, "undo clear", () -> fire("#undo"));
        row(round, "redo clear", () -> fire("#redo"));
        row(round, "undo clear again", () -> fire("#undo"));
        row(round, "restart", () -> fire("#restart"));
        row(round, "new start", () -> fire("#newStart"));
        row(round, "initial seed", () -> enter("#initSeed", "77"));
    }

    private void data(String round) {
        row(round, "seed of the data", () -> enter("#seed", "96"));
        row(round, "spread", () -> enter("#spread", "2"));
        row(round, "another shape", () -> next("#source"));
        row(round, "preset", () -> model.open(Preset.ALL.get(0).experiment()));
        row(round, "a million samples", () -> model.open(ShownWindow.experiment(POINTS, "32")));
        Path file = csv();
        PointFiles files = new PointFiles(model, new Messages(), System.err::println, System.err::println);
        row(round, "open a file", () -> files.open(file));
        Fx.until("the file is open", () -> model.experiment().data() instanceof Given);
        row(round, "the file's points are shown", () -> {});
        row(round, "save", () -> files.save(file));
        files.close();
        row(round, "reset", () -> fire("#reset"));
        row(round, "a million samples again", () -> model.open(ShownWindow.experiment(POINTS, "32")));
        delete(file);
    }

    private Path csv() {
        try {
            Path file = Files.createTempFile("points", ".csv");
            CsvPoints.write(model.points().points().get().points(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String round, String name, Runnable onFx) {
        slowly(round, name, () -> Fx.run(onFx));
    }

    private void slowly(String round, String name, Runnable work) {
        shown.play(Double.POSITIVE_INFINITY);
        Fx.pause(100);
        Heartbeat.Stall stall = Heartbeat.during(work, after);
        Fx.until("data are made", () -> model.situation().get() != Situation.LOADING);
        if (round != null) {
            System.out.printf(Locale.ROOT, "%-34s %15.1f %15.1f%n", name, stall.wall(), stall.cpu());
        }
    }

    private void enter(String field, String text) {
        TextField node = (TextField) shown.node(field);
        node.setText(text);
        node.fireEvent(new ActionEvent());
    }

    private void fire(String button) {
        ((ButtonBase) shown.node(button)).fire();
    }

    private void next(String box) {
        ComboBox<?> node = (ComboBox<?>) shown.node(box);
        node.getSelectionModel().select((node.getSelectionModel().getSelectedIndex() + 1) % 2);
    }

    private void hover() {
        Robot robot = Fx.get(Robot::new);
        Node plot = shown.scatter();
        for (int i = 0; i < 40; i++) {
            int step = i;
            Fx.run(() -> robot.mouseMove(plot.localToScreen(300 + 4.0 * step, 200)));
            Fx.pause(16);
        }
    }

    private void pan() {
        Robot robot = Fx.get(Robot::new);
        Node plot = shown.scatter();
        Fx.run(() -> {
            robot.mouseMove(plot.localToScreen(plot.getLayoutBounds().getMaxX() - 60, 60));
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int i = 0; i < 40; i++) {
            int step = i;
            Fx.run(() ->
                    robot.mouseMove(plot.localToScreen(plot.getLayoutBounds().getMaxX() - 60 - 2.0 * step, 60 + step)));
            Fx.pause(16);
        }
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void move() {
        PointsModel points = model.points();
        Fx.run(() -> points.beginMove(7));
        for (int i = 0; i < 40; i++) {
            double step = i / 10.0;
            Fx.run(() -> points.moveTo(step, step));
            Fx.pause(16);
        }
        Fx.run(points::endMove);
    }

    private void resize() {
        Fx.run(() -> shown.stage().setHeight(shown.stage().getHeight()));
        for (int i = 0; i < 40; i++) {
            double width = 1280 - 5.0 * i;
            Fx.run(() -> shown.stage().setWidth(width));
            Fx.pause(16);
        }
        Fx.run(() -> shown.stage().setWidth(1280));
    }
}
