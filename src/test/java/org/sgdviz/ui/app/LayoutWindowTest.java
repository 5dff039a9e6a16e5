package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.Split;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ShownLoss;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.optimizer.Optimizer;
import org.sgdviz.sgd.optimizer.Optimizers;
import org.sgdviz.sgd.rule.Kind;
import org.sgdviz.sgd.schedule.Schedule;
import org.sgdviz.sgd.schedule.Schedules;
import org.sgdviz.ui.model.Panel;

/** What the window has room for: the plots first, all texts whole, and every control on the window. */
class LayoutWindowTest {

    @RegisterExtension
    final Window window = new Window(Experiment.TUTORIAL);

    @Test
    void theListShowsFourRuns() {
        makeRuns(5);

        assertThat(rowsInSight()).isGreaterThanOrEqualTo(4);
        assertThat(isFrontRowInSight()).isTrue();
    }

    @Test
    void noSectionPushesTheListOutOfSight() {
        makeRuns(5);

        window.robot().clickOn("#methodSection .section-title");
        settle();

        assertThat(rowsInSight()).isGreaterThanOrEqualTo(4);
        assertThat(isFrontRowInSight()).isTrue();
        size(1024, 640);
        assertThat(isFrontRowInSight()).isTrue();
        assertThat(bounds(window.node("#runs")).getMaxY())
                .isLessThanOrEqualTo(bounds(window.node(".status")).getMinY() + 1);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 640"})
    void aSentenceOfAnotherLengthDoesNotMoveThePlots(double width, double height) {
        size(width, height);
        Bounds scatter = bounds(window.node("#scatter"));
        Bounds loss = bounds(window.node("#loss"));

        window.press(KeyCode.SPACE);
        window.until("it trains", () -> window.text("#bannerText").startsWith("Training"));
        settle();
        assertThat(bounds(window.node("#scatter"))).isEqualTo(scatter);
        window.press(KeyCode.SPACE);
        window.until("it is paused", () -> window.text("#bannerText").startsWith("Paused"));
        settle();
        assertThat(bounds(window.node("#scatter"))).isEqualTo(scatter);
        assertThat(bounds(window.node("#loss"))).isEqualTo(loss);
        assertThat(window.isVisible("#banner")).isTrue();
    }

    /** More digits would move what stands behind them, wrap the line at last, and so move the plots. */
    @Test
    void theFiguresOfTheStatusLineStandStill() {
        window.press(KeyCode.RIGHT);
        window.until("it is assessed", () -> !window.text(".status #wrong").isEmpty());
        settle();
        List<Bounds> before = statusFigures();

        window.enter("#alpha", "7e-7"); // such numbers are written in another way
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.until("an epoch is done", () -> window.update() == 13);
        settle();

        assertThat(statusFigures()).isEqualTo(before);
    }

    private List<Bounds> statusFigures() {
        return window.robot().lookup(".status .status-figure").queryAll().stream()
                .map(LayoutWindowTest::bounds)
                .toList();
    }

    private void makeRuns(int count) {
        for (int i = 1; i < count; i++) {
            window.press(KeyCode.RIGHT);
            long before = i;
            window.until("an update is made", () -> window.update() == 1);
            window.press(KeyCode.R);
            window.until("a run more is listed", () -> rows().size() >= before + 1);
        }
        settle();
    }

    private long rowsInSight() {
        Bounds list = bounds(window.node(".run-scroll"));
        return rows().stream().filter(row -> list.contains(bounds(row))).count();
    }

    private boolean isFrontRowInSight() {
        Bounds list = bounds(window.node(".run-scroll"));
        return rows().stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("front")))
                .allMatch(row -> list.contains(bounds(row)));
    }

    @Test
    void thePlotsHaveMostOfTheWindow() {
        double plots = area(window.node("#scatter")) + area(window.node("#loss")) + area(window.node("#timeline"));

        assertThat(plots / (window.scene().getWidth() * window.scene().getHeight()))
                .isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 28", "1280, 800, 20", "1024, 640, 13", "1280, 720, 24"})
    void theListShowsFourRunsInLargeTextToo(double width, double height, int text) {
        makeRuns(5);
        size(width, height);
        text(text);

        assertThat(rowsInSight()).isGreaterThanOrEqualTo(4);
        assertThat(isFrontRowInSight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OBJECTIVE", "SQUARED_ERROR"})
    void theHeadlineIsOneLineInTheLargestText(ShownLoss shown) {
        text(ViewState.LARGEST_TEXT);
        lossShown(shown);
        window.press(KeyCode.RIGHT);
        window.until(
                "the figures are there", () -> !window.text("#headlineAccuracy").contains("\u2013"));
        settle();

        assertThat(bounds(window.node("#headlineEpoch")).getMinY())
                .isEqualTo(bounds(window.node("#headlineAccuracy")).getMinY());
    }

    @Test
    void theLargestTextLeavesTheLossChartAThirdOfThePlots() {
        text(ViewState.LARGEST_TEXT);

        double loss = bounds(window.node("#loss")).getHeight();
        double scatter = bounds(window.node("#scatter")).getHeight();
        assertThat(loss / (loss + scatter)).isGreaterThan(0.33);
        assertThat(bounds(window.node("#loss .chart-plot-background")).getHeight())
                .isGreaterThanOrEqualTo(90);
        assertThat(bounds(window.node("#scatter .chart-plot-background")).getHeight())
                .isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 13", "1280, 800, 28", "1024, 640, 13", "1024, 640, 28", "1280, 720, 20", "800, 600, 13"})
    void allThatIsShownIsOnTheWindow(double width, double height, int text) {
        size(width, height);
        text(text);

        Bounds all = new BoundingBox(-0.5, -0.5, width + 1, height + 1);
        for (String part : new String[] {"#bar", ".status", "#headline", "#scatter", "#loss", "#timeline"}) {
            assertThat(all.contains(bounds(window.node(part)))).as(part).isTrue();
        }
        for (Node control : window.robot()
                .lookup("#bar .button, #bar .menu-button, #bar .toggle-button")
                .queryAll()) {
            assertThat(all.contains(bounds(control))).as("%s", control).isTrue();
        }
        Bounds sidebar = bounds(window.node(".sidebar-scroll"));
        for (Node control : window.robot()
                .lookup(".sidebar-scroll .button, .sidebar-scroll .text-field")
                .queryAll()) {
            if (isSeen(control)) {
                assertThat(bounds(control).getMaxX()).as("%s", control).isLessThanOrEqualTo(sidebar.getMaxX());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 13", "1280, 800, 28", "1024, 640, 13", "1024, 640, 28"})
    void noSectionIsWiderThanTheSidebar(double width, double height, int text) {
        window.robot().interact(() -> {
            for (Panel panel : Panel.values()) {
                if (!panel.equals(Panel.EVALUATION)) {
                    window.mainWindow().settings().open(panel).set(true);
                }
            }
            window.model().split(Split.of(new Holdout.Drawn(0.3, 0, true)).withValidationFraction(0.1));
        });
        size(width, height);
        text(text);

        for (Kind<Optimizer> kind : Optimizers.KINDS.all()) {
            window.robot().interact(() -> window.model().settings().set(Setting.OPTIMIZER, kind.usual()));
            assertFits(kind.id());
        }
        for (Kind<Schedule> kind : Schedules.KINDS.all()) {
            window.robot().interact(() -> window.model().settings().set(Setting.SCHEDULE, kind.usual()));
            assertFits(kind.id());
        }
    }

    private void assertFits(String what) {
        settle();
        ScrollPane pane = (ScrollPane) window.node(".sidebar-scroll");
        assertThat(Window.<Double>onFx(() -> pane.getContent().getLayoutBounds().getWidth()))
                .as(what)
                .isLessThanOrEqualTo(
                        Window.<Double>onFx(() -> pane.getViewportBounds().getWidth()) + 0.5);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 13", "1280, 800, 28", "1024, 640, 13", "800, 600, 20"})
    void noBannerIsCut(double width, double height, int text) {
        size(width, height);
        text(text);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.LEFT); // the past has the longest sentence
        window.until("it shows the past", () -> window.is("#banner", "past"));

        Region label = (Region) window.node("#bannerText");
        assertThat(Window.onFx(() -> label.getHeight() + 0.5 >= label.prefHeight(label.getWidth())))
                .isTrue();
        assertThat(new BoundingBox(0, 0, width, height).contains(bounds(label))).isTrue();
    }

    @Test
    void inPresenterSizeEverythingThatIsPressedIsLarge() {
        text(ViewState.LARGEST_TEXT);
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.R);
        window.until("there are two runs", () -> rows().size() == 2);

        for (Node node : window.robot().lookup(LayoutWindowTest::isTarget).queryAll()) {
            if (isSeen(node)) {
                assertThat(bounds(node).getHeight()).as("%s", node).isGreaterThanOrEqualTo(40);
                assertThat(bounds(node).getWidth()).as("%s", node).isGreaterThanOrEqualTo(40);
            }
        }
        for (Node thumb : window.robot().lookup(".slider .thumb").queryAll()) {
            assertThat(bounds(thumb).getHeight()).as("%s", thumb).isGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 640", "800, 600"})
    void theButtonsOfTheTimelineAreNoSliversInUsualSizeEither(double width, double height) {
        size(width, height);

        for (Node button : window.robot().lookup(".timeline-button").queryAll()) {
            assertThat(bounds(button).getWidth()).as("%s", button).isGreaterThanOrEqualTo(24);
            assertThat(bounds(button).getHeight()).as("%s", button).isGreaterThanOrEqualTo(24);
            assertThat(bounds(window.node("#timeline")).contains(bounds(button)))
                    .as("%s", button)
                    .isTrue();
        }
    }

    @Test
    void theHeadlineIsReadFromAfarAndTheStatusLineIsQuiet() {
        window.press(KeyCode.RIGHT);
        window.until(
                "the figures are there", () -> !window.text("#headlineAccuracy").contains("\u2013"));

        assertThat(window.text("#headlineLoss"))
                .as("the loss has a name where it is not the one that is minimized")
                .matches("squared error (0[.]|[1-9][.]\\d\\de-).*");
        assertThat(window.text("#headlineAccuracy")).endsWith("%");
        assertThat(window.text("#headlineEpoch")).isEqualTo("epoch 1");
        assertThat(window.text(".status #batchLoss")).startsWith("batch: squared error 0.");
        double headline = size(window.node("#headlineLoss"));
        assertThat(headline).isGreaterThan(1.5 * size(window.node(".status #update")));
        text(ViewState.LARGEST_TEXT);
        assertThat(size(window.node("#headlineLoss"))).isGreaterThan(headline);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 13", "1280, 800, 28", "1024, 640, 13", "1280, 720, 20"})
    void theNameOfTheLossInTheHeadlineDoesNotMoveThePlots(double width, double height, int text) {
        size(width, height);
        text(text);
        lossShown(ShownLoss.OBJECTIVE);
        assertThat(window.text("#headlineLoss")).startsWith("loss");
        Bounds scatter = bounds(window.node("#scatter"));

        for (ShownLoss shown : new ShownLoss[] {ShownLoss.SQUARED_ERROR, ShownLoss.ZERO_ONE}) {
            lossShown(shown);
            assertThat(bounds(window.node("#scatter"))).as("%s", shown).isEqualTo(scatter);
            assertThat(bounds(window.node("#headlineOtherName")).getMinX())
                    .isEqualTo(bounds(window.node("#headlineLoss")).getMinX());
        }
    }

    private void lossShown(ShownLoss shown) {
        window.robot().interact(() -> window.mainWindow().settings().shownLoss().set(shown));
        settle();
    }

    @Test
    void inThePastTheHeadlineIsThatOfThePast() {
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.until("an epoch is done", () -> window.update() == 13);
        window.press(KeyCode.RIGHT);
        window.until(
                "the next one has begun", () -> window.text("#headlineEpoch").equals("epoch 2"));
        String present = window.text("#headlineLoss");

        window.press(KeyCode.HOME);

        window.until("it is epoch 0", () -> window.text("#headlineEpoch").equals("epoch 0"));
        window.until(
                "the loss is that of the start",
                () -> !window.text("#headlineLoss").equals(present));
    }

    @Test
    void aFoldedSectionNamesWhatIsNotAsUsual() {
        window.enter("#alpha", "0.5");
        window.robot().clickOn("#trainingSection .section-title");

        assertThat(Window.onFx(() -> isSeen(window.node("#alpha")))).isFalse();
        assertThat(window.text("#trainingSection .section-note")).isEqualTo("\u03b1 0.5");
        assertThat(window.text("#methodSection .section-note")).isEmpty();
        window.robot().clickOn("#trainingSection .section-note");
        assertThat(Window.onFx(() -> isSeen(window.node("#alpha")))).isTrue();
    }

    @Test
    void theMethodIsFoldedAtFirstAndOneClickAway() {
        assertThat(Window.onFx(() -> isSeen(window.node("#objective")))).isFalse();

        window.robot().clickOn("#methodSection .section-title");

        assertThat(Window.onFx(() -> isSeen(window.node("#objective")))).isTrue();
    }

    @Test
    void theSidebarFoldsWithOneKeyAndThePlotsTakeItsRoom() {
        double before = bounds(window.node("#scatter")).getWidth();

        window.press(KeyCode.F9);

        assertThat(Window.onFx(() -> isSeen(window.node("#alpha")))).isFalse();
        assertThat(bounds(window.node("#scatter")).getWidth()).isGreaterThan(before + 200);
        window.press(KeyCode.F9);
        assertThat(Window.onFx(() -> isSeen(window.node("#alpha")))).isTrue();
    }

    private void size(double width, double height) {
        window.robot().interact(() -> {
            window.stage().setMaximized(false);
            window.stage().setMinWidth(0);
            window.stage().setMinHeight(0);
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        window.until("it has that size", () -> window.scene().getWidth() == width);
        settle();
    }

    private void text(int pixels) {
        window.robot().interact(() -> window.mainWindow().settings().textSize().set(pixels));
        settle();
    }

    /** The bar fits itself step by step. */
    private void settle() {
        for (int i = 0; i < 4; i++) {
            window.robot().interact(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
        }
    }

    private List<Node> rows() {
        return List.copyOf(window.robot().lookup(".run-row").queryAll());
    }

    private static boolean isTarget(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextField
                || node instanceof Slider;
    }

    /** Whether a node and all that it is in are shown. */
    static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static double size(Node label) {
        return Window.onFx(() -> ((Labeled) label).getFont().getSize());
    }

    private static Bounds bounds(Node node) {
        return Window.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static double area(Node node) {
        Bounds bounds = bounds(node);
        return bounds.getWidth() * bounds.getHeight();
    }
}
