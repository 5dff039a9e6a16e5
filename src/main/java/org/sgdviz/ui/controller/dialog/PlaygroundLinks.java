package org.sgdviz.ui.controller.dialog;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.file.link.LinkWriter;
import org.sgdviz.file.link.PlaygroundLink;
import org.sgdviz.run.Run;
import org.sgdviz.run.Setup;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.model.TrainingModel;

/** Links of TensorFlow Playground as the user handles them: asked for, pasted, dropped and copied. FX thread only. */
public final class PlaygroundLinks {

    private static final int FIELD_COLUMNS = 48;

    private final Window owner;
    private final TrainingModel model;
    private final Messages messages;
    private final Notices notices;
    private final Consumer<String> problems;

    /**
     * Those of a window.
     *
     * @param problems tells what is wrong with a link, or with a run that is to be one
     */
    public PlaygroundLinks(
            Window owner, TrainingModel model, Messages messages, Notices notices, Consumer<String> problems) {
        this.owner = owner;
        this.model = model;
        this.messages = messages;
        this.notices = notices;
        this.problems = problems;
    }

    /** Says from now on what a new start does to the seed of a link. */
    public void bind() {
        model.run().addListener((any, before, now) -> {
            Setup setup = now.experiment().setup();
            if (setup.initialization().link() != null && setup.initSeed() != 0 && isAnotherStart(before, setup)) {
                notices.remarkOfData(
                        messages.text("link.newStart", setup.initialization().seedText(setup.initSeed())),
                        messages.text("notice.read"));
            }
        });
    }

    private static boolean isAnotherStart(Run before, Setup setup) {
        return before.experiment().initSeed() != setup.initSeed();
    }

    /** Asks for a link and opens it; one that is in the clipboard is there already. */
    public void ask() {
        TextField field = new TextField();
        field.setId("link");
        field.setPrefColumnCount(FIELD_COLUMNS);
        String copied = Clipboard.getSystemClipboard().getString();
        if (copied != null && PlaygroundLink.isLink(copied)) {
            field.setText(copied.strip());
        }
        Label label = new Label(messages.text("link.ask"));
        label.setLabelFor(field);
        VBox content = new VBox(label, field);
        content.getStyleClass().add("field");
        new Question("openLink", content, field)
                .answer(messages.text("link.open"), () -> open(field.getText()))
                .ask(owner, messages.text("title"));
    }

    /** Opens what is in the clipboard, if it is text. */
    public void paste() {
        String copied = Clipboard.getSystemClipboard().getString();
        if (copied != null) {
            open(copied);
        }
    }

    /** One more run: that of a link; or says why it cannot be opened. */
    public void open(String text) {
        try {
            PlaygroundLink link = PlaygroundLink.of(text);
            model.open(link.experiment());
            if (link.isSeedChosen()) {
                say(Message.of("link.seedChosen", link.data().seed()));
            }
        } catch (IllegalValueException e) {
            problems.accept(messages.sentence(e.explanation()));
        }
    }

    /** Puts the run in front into the clipboard as a link; or says why it is none. */
    public void copy() {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(LinkWriter.link(model.experiment()));
            Clipboard.getSystemClipboard().setContent(content);
            say(Message.of("link.copied"));
        } catch (IllegalValueException e) {
            problems.accept(messages.sentence(e.explanation()));
        }
    }

    private void say(Message message) {
        notices.remark(messages.text(message), messages.text("notice.read"));
    }
}
