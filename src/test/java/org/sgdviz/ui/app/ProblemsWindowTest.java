package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.controller.dialog.Problems;

/** Messages on what went wrong, several of which come at a time. */
class ProblemsWindowTest {

    private static final Messages MESSAGES = new Messages();

    @RegisterExtension
    private final Window window = new Window(null);

    @Test
    void eachIsShownWhenTheOneBeforeHasBeenRead() {
        Problems problems = new Problems(MESSAGES);
        window.robot().interact(() -> {
            problems.setOwner(window.stage());
            problems.tell("The first.");
            problems.tell("The second.");
            problems.tell("The first."); // it is on the screen
            problems.tell("The second."); // it is to be shown
            problems.unexpected(new IllegalStateException("the third"));
        });

        read("The first. (It has happened 2 times.)");
        read("The second. (It has happened 2 times.)");
        window.until("the third is shown", () -> told().equals(MESSAGES.text("problem.unexpected")));
        DialogPane pane = pane();
        assertThat(((TextArea) pane.getExpandableContent()).getText()).contains("the third");
        assertThat(pane.getButtonTypes()).anyMatch(each -> each.getText().equals(MESSAGES.text("problem.copy")));
        assertThat(window.text("#problem .details-button")).isEqualTo("Show details");
        window.robot().clickOn("#problem .details-button");
        window.until("they are shown", () -> Window.onFx(pane::isExpanded));
        assertThat(window.text("#problem .details-button")).isEqualTo("Hide details");
        window.answer("#problem", "OK");
        assertThat(window.isShown("#problem")).isFalse();
    }

    @Test
    void whatThereIsNoRoomForIsCounted() {
        Problems problems = new Problems(MESSAGES);
        window.robot().interact(() -> {
            problems.setOwner(window.stage());
            for (int i = 0; i < 14; i++) {
                problems.tell("Number " + i + ".");
            }
        });

        for (int i = 0; i < 11; i++) {
            read("Number " + i + ".");
        }

        read("3 more problems came up meanwhile; the log has them.");
        window.until("nothing more is told", () -> !window.isShown("#problem"));
    }

    @Test
    void nothingIsToldOnceTheWindowIsClosed() {
        Problems problems = new Problems(MESSAGES);
        window.robot().interact(() -> {
            problems.setOwner(window.stage());
            problems.tell("The first.");
            problems.tell("The second.");
            problems.close();
            problems.tell("The third.");
        });

        read("The first.");

        window.robot().interact(() -> {});
        assertThat(window.isShown("#problem")).isFalse();
    }

    @Test
    void tooLittleMemoryIsToldInWordsThatHelpAndOnce() {
        Problems problems = new Problems(MESSAGES);
        window.robot().interact(() -> {
            problems.setOwner(window.stage());
            problems.unexpected(new OutOfMemoryError("Java heap space"));
            problems.unexpected(new OutOfMemoryError("Java heap space"));
        });

        window.until("it is told", () -> told().startsWith("There is not enough memory"));
        assertThat(told()).contains(" MB").doesNotContain("Error");
        window.answer("#problem", "OK");
        assertThat(window.isShown("#problem")).isFalse();
    }

    private void read(String sentence) {
        window.until("it is shown: " + sentence, () -> told().equals(sentence));
        window.robot().clickOn(window.robot().from(pane()).lookup("OK").queryButton());
    }

    private String told() {
        return window.isShown("#problem") ? Window.onFx(() -> pane().getContentText()) : "";
    }

    private DialogPane pane() {
        return (DialogPane) window.node("#problem");
    }
}
