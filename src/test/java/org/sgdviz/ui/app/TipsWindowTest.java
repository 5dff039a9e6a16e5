package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tooltips of the window's controls, and the keys that its menus name. */
class TipsWindowTest {

    /** What only repeats the control's text says nothing. */
    private static final int LEAST_LENGTH = 10;

    @RegisterExtension
    private final Window window = new Window(null);

    @Test
    void aControlGetsItsTooltipWhenTheMouseComesToIt() {
        Control help = (Control) window.node("#help");
        assertThat(help.getTooltip()).isNull();

        window.robot().moveTo(help);

        window.until("the tooltip is there", () -> help.getTooltip() != null);
        assertThat(help.getTooltip().getText())
                .isEqualTo(help.getAccessibleHelp())
                .isNotBlank();
    }

    @Test
    void aTooltipSaysWhatItsControlSaysLater() {
        Control help = (Control) window.node("#help");
        window.robot().moveTo(help);
        window.until("the tooltip is there", () -> help.getTooltip() != null);

        window.robot().interact(() -> help.setAccessibleHelp("something else"));
        window.robot().moveTo("#play").moveTo(help);
        window.until("the tooltip says so", () -> help.getTooltip().getText().equals("something else"));
        window.robot().interact(() -> help.setAccessibleHelp(null));
        window.robot().moveTo("#play").moveTo(help);

        window.until("there is none", () -> help.getTooltip() == null);
    }

    @Test
    void aTextThatIsCutNowAndThenHasOneTooltip() {
        Label text = (Label) window.node("#headlineEpoch");
        window.robot().interact(() -> text.setAccessibleHelp(null));
        hoverAtWidth(text, 20);
        window.until("all of the text is told", () -> text.getTooltip() != null);
        Tooltip first = text.getTooltip();
        assertThat(first.getText()).isEqualTo(text.getText());
        hoverAtWidth(text, 200);
        window.until("there is nothing to be told", () -> text.getTooltip() == null);

        hoverAtWidth(text, 20);

        window.until("it is told again", () -> text.getTooltip() != null);
        assertThat(text.getTooltip()).isSameAs(first);
    }

    private void hoverAtWidth(Label text, double width) {
        window.robot().moveTo("#play");
        window.robot().interact(() -> {
            text.setMinWidth(width);
            text.setMaxWidth(width);
            window.scene().getRoot().layout();
        });
        window.robot().moveTo(text);
    }

    @Test
    void everyControlSaysWhatItIsFor() {
        window.press(KeyCode.RIGHT);
        window.until("an update is made", () -> window.update() == 1);
        window.press(KeyCode.N); // the list of runs is there
        window.until("there is a second run", () -> window.update() == 0);

        List<Control> controls = new ArrayList<>();
        Window.onFx(() -> {
            collect(window.scene().getRoot(), controls);
            return controls;
        });

        assertThat(controls).hasSizeGreaterThan(25);
        for (Control control : controls) {
            assertThat(control.getAccessibleHelp())
                    .as("%s", control)
                    .isNotNull()
                    .hasSizeGreaterThan(LEAST_LENGTH)
                    .matches(help -> !Character.isLowerCase(help.charAt(0)), "begins with a capital letter");
        }
    }

    /** All that can be operated, but for the parts that a control is made of. */
    private static void collect(Node node, List<Control> found) {
        if (node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof TextInputControl) {
            found.add((Control) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Test
    void menusNameTheirKeysBesideTheirTextsNotInThem() {
        for (String query : List.of("#file", "#view", "#presets")) {
            MenuButton menu = (MenuButton) window.node(query);
            for (MenuItem item : menu.getItems()) {
                assertThat(item.getText() == null ? "" : item.getText()).doesNotContain("Ctrl", "F11", "F9");
            }
        }
        MenuButton file = (MenuButton) window.node("#file");
        assertThat(file.getItems().stream()
                        .filter(item -> item.getAccelerator() != null)
                        .map(item -> item.getAccelerator().getName()))
                .contains("Shortcut+N", "Shortcut+O", "Shortcut+S", "Shift+Shortcut+S");
    }

    @Test
    void theMenuNamesAllSizesOfTextAndWhatIsOnThePlotAsThePlotDoes() {
        MenuButton view = (MenuButton) window.node("#view");

        assertThat(view.getItems().stream().map(MenuItem::getText))
                .contains("Larger text", "Smaller text", "Normal text", window.text(".plot-fit"));
        assertThat(view.getItems().stream()
                        .filter(item -> "Normal text".equals(item.getText()))
                        .map(item -> item.getAccelerator().getName()))
                .containsExactly("Shortcut+0");
    }

    @Test
    void theMenuAndTheListOfKeysNameKeysAlike() {
        MenuButton view = (MenuButton) window.node("#view");
        String keys = ResourceBundle.getBundle("org.sgdviz.text.window").getString("help.text");

        for (MenuItem item : view.getItems()) {
            if (item.getAccelerator() != null) {
                assertThat(keys).contains(item.getAccelerator().getDisplayText());
            }
        }
    }

    @Test
    void aKeyThatAMenuNamesActsOnce() {
        int before = Window.onFx(() -> window.mainWindow().settings().textSize().get());

        window.press(KeyCode.CONTROL, KeyCode.PLUS);

        window.until("the text is larger", () -> textSize() > before);
        assertThat(textSize()).isEqualTo(before + 1);
        window.press(KeyCode.F11);
        window.until("it is full screen", () -> window.stage().isFullScreen());
    }

    private int textSize() {
        return Window.onFx(() -> window.mainWindow().settings().textSize().get());
    }
}
