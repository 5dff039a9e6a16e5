package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;

/** Equal scales on both axes, by the data and by the menu. */
class EqualScalesWindowTest {

    @RegisterExtension
    final Window window = new Window(null);

    private double unitOfX1() {
        return Window.onFx(
                () -> window.scatter().toView(1, 0).distance(window.scatter().toView(0, 0)));
    }

    private double unitOfX2() {
        return Window.onFx(
                () -> window.scatter().toView(0, 1).distance(window.scatter().toView(0, 0)));
    }

    private boolean isEqual() {
        return Math.abs(unitOfX1() - unitOfX2()) < 1e-6 * unitOfX1();
    }

    private CheckMenuItem item() {
        MenuButton view = window.robot().lookup("#view").queryAs(MenuButton.class);
        MenuItem found = view.getItems().stream()
                .filter(item -> "equalScales".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        return (CheckMenuItem) found;
    }

    private void toggle() {
        CheckMenuItem item = item();
        window.robot().interact(() -> item.setSelected(!item.isSelected()));
    }

    @Test
    void generatedDataHaveEqualScales() {
        window.robot().interact(() -> window.model().open(new Synthetic(Shape.CIRCLES, 100, 0.1, 0.5, 1)));
        window.until("a circle is round", this::isEqual);
        assertThat(item().isSelected()).isTrue();
        window.robot().interact(() -> window.stage().setWidth(1060));
        window.until("it is round in a narrow window, too", this::isEqual);
    }

    @Test
    void columnsOfVeryDifferentSpreadHaveThemOnlyIfTheyAreChosen() {
        Path file = Path.of("src/test/resources/cases/age_income.csv");
        window.drop(file);
        window.until("it is open", () -> window.points().points().names().x1().equals("Age"));
        window.until("it fills the plot", () -> !isEqual() && !item().isSelected());
        toggle();
        window.until("scales are equal", this::isEqual);
        assertThat(window.session().view().equalScales()).isTrue();
        toggle();
        window.until("they are not", () -> !isEqual());
        assertThat(window.session().view().equalScales()).isFalse();
    }

    @Test
    void whatIsChosenIsTakenBackByOtherData() {
        toggle();
        assertThat(isEqual()).isFalse();
        window.robot().interact(() -> window.model().open(new Synthetic(Shape.XOR, 100, 0.1, 0.5, 1)));
        window.until("other data are seen as suits them", this::isEqual);
        assertThat(window.session().view().equalScales()).isNull();
        assertThat(unitOfX1()).isCloseTo(unitOfX2(), within(1e-6));
    }
}
