package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tooltips of the window's controls. */
class TipsWindowTest {

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
}
