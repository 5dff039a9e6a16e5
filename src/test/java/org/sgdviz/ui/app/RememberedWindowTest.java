package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.run.Setting;
import org.sgdviz.session.ViewState;

/** How the window looks is remembered from start to start. */
class RememberedWindowTest {

    @TempDir
    static Path folder;

    private static int number;

    private Path state = folder.resolve("state" + number++);

    @RegisterExtension
    final Window window = new Window(null, () -> state);

    @Test
    void themeTextSizeAndWhatIsFoldedAreThereAgain() throws Exception {
        window.robot().clickOn("#dark");
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.robot().clickOn("#methodSection .section-title");
        window.robot().clickOn("#dataSection .section-title");

        window.close();
        window.open();

        assertThat(Window.onFx(() -> window.mainWindow().settings().dark().get()))
                .isTrue();
        assertThat(Window.onFx(() -> window.mainWindow().settings().textSize().get()))
                .isEqualTo(ViewState.USUAL_TEXT + 2);
        assertThat(window.node("#objective").localToScene(0, 0).getY()).isPositive();
        assertThat(Window.onFx(() -> LayoutWindowTest.isSeen(window.node("#objective"))))
                .isTrue();
        assertThat(Window.onFx(() -> LayoutWindowTest.isSeen(window.node("#samples"))))
                .isFalse();
    }

    @Test
    void theFoldedSidebarIsFoldedAgain() throws Exception {
        window.press(KeyCode.F9);

        window.close();
        window.open();

        assertThat(window.robot().lookup("#alpha").tryQuery())
                .as("nobody has seen it yet")
                .isEmpty();
        window.robot().clickOn("#sidebarButton");
        assertThat(Window.onFx(() -> LayoutWindowTest.isSeen(window.node("#alpha"))))
                .isTrue();
    }

    @Test
    void aSidebarThatWasFoldedAtTheStartShowsWhatHasBecomeOfTheSettings() throws Exception {
        window.press(KeyCode.F9);
        window.close();
        window.open();
        window.robot().interact(() -> window.model().settings().set(Setting.LEARNING_RATE, 0.3));

        window.press(KeyCode.F9);

        assertThat(Window.onFx(() -> ((TextField) window.node("#alpha")).getText()))
                .isEqualTo("0.3");
        window.robot().clickOn("#trainingSection .section-title");
        assertThat(window.text("#trainingSection .section-note")).contains("0.3");
    }

    @Test
    void sizeAndPlaceAreThereAgainUnlessNoScreenIs() throws Exception {
        window.robot().interact(() -> {
            window.stage().setMaximized(false);
            window.stage().setX(40);
            window.stage().setY(30);
            window.stage().setWidth(1100);
            window.stage().setHeight(700);
        });
        window.close();
        window.open();

        assertThat(window.stage().isMaximized()).isFalse();
        assertThat(window.stage().getX()).isEqualTo(40);
        assertThat(window.stage().getWidth()).isEqualTo(1100);
        window.close();
        Path file = state.resolve("preferences");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^x=.*$", "x=9000"));
        window.open();

        assertThat(window.stage().getX()).isBetween(0.0, 200.0);
    }

    @Test
    void aDamagedFileIsAsNone() throws Exception {
        window.close();
        Files.write(state.resolve("preferences"), new byte[] {1, 2, (byte) 0xff, '\\', 'u', 'q'});
        window.open();

        assertThat(Window.onFx(() -> window.mainWindow().settings().textSize().get()))
                .isEqualTo(ViewState.USUAL_TEXT);
        assertThat(window.stage().getWidth()).isLessThanOrEqualTo(1280);
    }
}
