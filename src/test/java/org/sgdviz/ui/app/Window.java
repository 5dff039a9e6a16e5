package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sgdviz.run.Experiment;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Weights;
import org.sgdviz.ui.model.PointSet;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.view.control.LadderSlider;
import org.sgdviz.ui.view.control.Section;
import org.sgdviz.ui.view.scatter.ScatterPlot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's window, open during each test of a class that registers this extension, with a robot for its mouse and
 * keyboard. It waits for conditions, never for time, and fails the test that leaves an error message on the screen.
 */
public final class Window implements BeforeEachCallback, AfterEachCallback {

    /** How many looks in a row must show a node at one place for it to lie still. */
    private static final int STILL = 5;

    /** Far more than anything takes; a test that fails waits so long. */
    private static final int PATIENCE_SECONDS = 30;

    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?");

    static {
        // The robot need not move and write as slowly as a person.
        System.setProperty("testfx.robot.move_max_count", "10");
        System.setProperty("testfx.robot.write_sleep", "0");
    }

    private final Experiment experiment;
    private final Supplier<Path> state;
    private final FxRobot robot = new FxRobot();
    private final AtomicLong later = new AtomicLong();
    private Stage stage;
    private MainWindow window;

    /** A window that opens with an experiment; with null it opens with the first screen. */
    Window(Experiment experiment) {
        this(experiment, () -> null);
    }

    /** The same with a folder of the program's state, asked for when the window opens. */
    public Window(Experiment experiment, Supplier<Path> state) {
        this.experiment = experiment;
        this.state = state;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        open();
    }

    /** Opens it: again, after {@link #close}. */
    public void open() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            window = new MainWindow(stage, experiment, state.get(), () -> System.nanoTime() + later.get());
            stage.show();
            stage.requestFocus();
        });
        until(
                "the plots are drawn",
                () -> onFx(() -> scatter().toView(1, 0).getX()
                                - scatter().toView(0, 0).getX())
                        > 1);
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException {
        Set<Node> problems = robot.lookup("#problem").queryAll();
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        close();
        assertThat(problems).as("error messages on the screen").isEmpty();
    }

    /** Closes the window as the program does at its end. */
    public void close() throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            javafx.stage.Window.getWindows().stream().toList().forEach(javafx.stage.Window::hide);
            window.close();
        });
    }

    // ---- what the user sees ----

    /** The number of the update in the status line. */
    public long update() {
        return (long) numbers(text(".status #update"))[0];
    }

    /** The number of the epoch and that of all epochs in the status line. */
    double[] epoch() {
        return numbers(text(".status #epoch"));
    }

    /** The weights in the status line. */
    Weights weights() {
        double[] w = numbers(text(".status #weights").replace("w = ", ""));
        return new Weights(w[0], w[1], w[2]);
    }

    /** What the line above the plots says. */
    public String banner() {
        return text("#bannerText");
    }

    /** The text of a label, button or text field. */
    public String text(String query) {
        Node node = node(query);
        return onFx(() -> node instanceof TextField field ? field.getText() : ((Labeled) node).getText());
    }

    /** All texts on the screen. */
    public Set<String> texts() {
        return onFx(() -> robot.lookup(node -> node instanceof Label || node instanceof TextField).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> node instanceof TextField field ? field.getText() : ((Label) node).getText())
                .filter(text -> text != null)
                .collect(Collectors.toSet()));
    }

    /** All numbers of a text, in order, with real minus signs and thousands separators understood. */
    static double[] numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.results()
                .mapToDouble(found ->
                        Double.parseDouble(found.group().replace(",", "").replace('\u2212', '-')))
                .toArray();
    }

    /** Whether there is such a node on the screen. */
    public boolean isShown(String query) {
        return onFx(() -> robot.lookup(query).tryQuery().isPresent());
    }

    /** Whether a node that may be hidden is not. */
    boolean isVisible(String query) {
        return onFx(() -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
    }

    /** Whether a node bears a pseudo-class. */
    boolean is(String query, String pseudoClass) {
        Node node = node(query);
        return onFx(() -> node.getPseudoClassStates().stream()
                .anyMatch(each -> each.getPseudoClassName().equals(pseudoClass)));
    }

    /** The node that has the keyboard focus. */
    Node focusOwner() {
        return onFx(() -> scene().getFocusOwner());
    }

    Node node(String query) {
        return onFx(() -> robot.lookup(query).query()); // else what is looked through may change meanwhile
    }

    Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    ScatterPlot scatter() {
        return robot.lookup("#scatter").queryAs(ScatterPlot.class);
    }

    LadderSlider slider(String query) {
        return robot.lookup(query).queryAs(LadderSlider.class);
    }

    // ---- what the window holds ----

    public TrainingModel model() {
        return window.model();
    }

    MainWindow mainWindow() {
        return window;
    }

    /** All that would be saved now. */
    public Session session() {
        return onFx(() -> window.session());
    }

    /** The run's experiment with all edits that have taken effect. */
    Experiment experiment() {
        return onFx(() -> model().experiment());
    }

    /** The points as shown. */
    public PointSet points() {
        return onFx(() -> model().points().points().get());
    }

    public boolean isPlaying() {
        return onFx(() -> model().transport().playing().get());
    }

    // ---- what the user does ----

    public FxRobot robot() {
        return robot;
    }

    /** Presses keys together and releases them. */
    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Opens a file, as a drop does. */
    public void drop(Path file) {
        Platform.runLater(() -> window.open(file));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What {@link #drop} does; FX thread. */
    void openFile(Path file) {
        window.open(file);
    }

    /** Asks the window to close, as its title bar does. */
    public void requestClose() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for a question or a notice, and gives an answer to it. */
    public void answer(String query, String button) {
        until(query + " is asked", () -> isShown(query));
        Node pressed = robot.from(robot.lookup(query)).lookup(button).queryButton();
        List<Bounds> seen = new ArrayList<>(); // a dialog is laid out again when its styles are there
        until(query + " lies still", () -> {
            seen.add(onFx(() -> pressed.localToScreen(pressed.getBoundsInLocal())));
            return seen.size() > STILL
                    && seen.subList(seen.size() - STILL, seen.size()).stream()
                                    .distinct()
                                    .count()
                            == 1;
        });
        robot.clickOn(pressed);
        until(query + " is answered", () -> !isShown(query));
    }

    /** Replaces the text of a field and presses Enter. */
    void enter(String field, String text) {
        type(field, text);
        press(KeyCode.ENTER);
    }

    /** Replaces the text of a field. */
    public void type(String field, String text) {
        reveal(field);
        robot.clickOn(field);
        robot.interact(() -> {
            TextField edited = robot.lookup(field).queryAs(TextField.class);
            edited.clear();
        });
        robot.write(text, 0);
    }

    /** Unfolds the section that something is in, and scrolls there. */
    void reveal(String query) {
        Node node = node(query);
        robot.interact(() -> {
            for (Node each = node; each != null; each = each.getParent()) {
                if (each instanceof Section section) {
                    section.openProperty().set(true);
                }
            }
            scene().getRoot().layout();
            for (Node each = node; each != null; each = each.getParent()) {
                if (each instanceof ScrollPane pane) {
                    scroll(pane, node);
                }
            }
        });
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double beyond =
                content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double middle = place.getCenterY() - pane.getViewportBounds().getHeight() / 2;
        pane.setVvalue(beyond <= 0 ? 0 : Math.max(0, Math.min(1, middle / beyond)));
    }

    /** The place on the screen of a point of the plane. */
    Point2D at(double x1, double x2) {
        return onFx(() -> scatter().localToScreen(scatter().toView(x1, x2)));
    }

    /** A place on the screen, well inside the plot, that is far from all points and other such places; from 1. */
    public Point2D blank(int number) {
        return onFx(() -> {
            int left = number;
            for (double y = 0.2; y < 0.9; y += 0.1) {
                for (double x = 0.2; x < 0.9; x += 0.1) {
                    double atX = x * scatter().getWidth();
                    double atY = y * scatter().getHeight();
                    if (isBlank(atX, atY) && --left == 0) {
                        return scatter().localToScreen(atX, atY);
                    }
                }
            }
            throw new AssertionError("the plot is full");
        });
    }

    private boolean isBlank(double x, double y) {
        for (int dx = -16; dx <= 16; dx += 8) {
            for (int dy = -16; dy <= 16; dy += 8) {
                if (scatter().rowAt(x + dx, y + dy) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sets the speed. */
    public void speed(double updatesPerSecond) {
        robot.interact(() -> model().transport().setSpeed(updatesPerSecond));
    }

    /** The window's clock goes on by so many seconds at once. */
    void later(int seconds) {
        later.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    // ---- waiting ----

    /** Waits until something holds that the user could see. */
    public void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "waited in vain until " + what + "; banner: " + banner() + "; " + text("#update"), e);
        }
    }

    /** Computes something on the FX thread. */
    public static <T> T onFx(Supplier<T> value) {
        Callable<T> call = value::get;
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(call));
    }
}
