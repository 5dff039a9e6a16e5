package org.sgdviz.ui.view.runs;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.plot.RunColour;

/** One run of the list: its name between its colour and its buttons, and below it the rest as far as there is room. */
final class RunRowView extends HBox {

    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
    private static final PseudoClass CONCEALED = PseudoClass.getPseudoClass("concealed");

    private final RunListView list;
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label remark = new Label();
    private final HBox head = new HBox();
    private final FontIcon eyeIcon = new FontIcon("fth-eye");
    private final Button eye = new Button("", eyeIcon);
    private final Button delete = new Button("", new FontIcon("fth-trash-2"));
    private RunRow row;
    private @Nullable TextField editor;

    /** What the run was called when its name began to be edited: an automatic name may change meanwhile. */
    private String editedName = "";

    RunRowView(RunListView list, RunRow row) {
        this.list = list;
        this.row = row;
        getStyleClass().add("run-row");
        swatch.getStyleClass().addAll("swatch", "line-swatch");
        name.getStyleClass().add("run-title");
        detail.getStyleClass().add("run-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Button button : new Button[] {eye, delete}) {
            button.getStyleClass().addAll("flat", "run-button");
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
        }
        eye.setOnAction(event -> list.gestures().shown(row.id(), !this.row.shown()));
        delete.setOnAction(event -> list.gestures().deleted(row.id()));
        head.getStyleClass().add("run-head");
        remark.getStyleClass().add("run-remark");
        remark.setMinWidth(USE_PREF_SIZE);
        remark.managedProperty().bind(remark.visibleProperty());
        head.getChildren().addAll(name, remark, gap, eye, delete);
        VBox texts = new VBox(head, detail);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(swatch, texts);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::keyPressed);
        setOnContextMenuRequested(event -> {
            if (editor == null) {
                list.menu().of(this).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        show(row);
    }

    RunRow row() {
        return row;
    }

    void show(RunRow next) {
        row = next;
        RunColour.dress(swatch, row.colour());
        name.setText(row.name());
        detail.setText(row.detail());
        detail.setAccessibleHelp(row.detail());
        remark.setText(row.remark());
        remark.setVisible(!row.remark().isEmpty());
        remark.setAccessibleHelp(row.remarkHelp());
        pseudoClassStateChanged(FRONT, row.inFront());
        pseudoClassStateChanged(CONCEALED, !row.shown() && !row.inFront());
        eye.setVisible(!row.inFront()); // whose curve is drawn in any case
        eye.setManaged(!row.inFront());
        eyeIcon.setIconLiteral(row.shown() ? "fth-eye" : "fth-eye-off");
        describe(eye, Messages.plot(row.shown() ? "runs.hide" : "runs.show", row.name()));
        describe(delete, Messages.plot("runs.delete", row.name()));
        String spoken =
                row.remark().isEmpty() ? row.name() : Messages.plot("runs.accessible", row.name(), row.remark());
        setAccessibleText(
                Messages.plot(row.inFront() ? "runs.accessible.front" : "runs.accessible", spoken, row.detail()));
    }

    private static void describe(Button button, String text) {
        button.setAccessibleText(text);
        button.setAccessibleHelp(text);
    }

    private void clicked(MouseEvent event) {
        boolean scrolled = event.isSynthesized() && !event.isStillSincePress();
        if (event.getButton() != MouseButton.PRIMARY || editor != null || scrolled) {
            return;
        }
        if (event.getClickCount() == 2) {
            edit();
        } else if (!row.inFront()) {
            list.gestures().broughtToFront(row.id());
        }
        event.consume();
    }

    /** The finger that is on it scrolls the list, and presses no button. */
    void letGo() {
        eye.disarm();
        delete.disarm();
    }

    private void keyPressed(KeyEvent event) {
        if (editor != null) {
            return;
        }
        switch (event.getCode()) {
            case UP -> list.moveFocus(this, -1);
            case DOWN -> list.moveFocus(this, 1);
            case ENTER, SPACE -> list.gestures().broughtToFront(row.id());
            case F2 -> edit();
            case DELETE, BACK_SPACE -> list.gestures().deleted(row.id());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Leaves the second line out, which is told on hover then, or shows it again. */
    void setBrief(boolean brief) {
        detail.setVisible(!brief);
        detail.setManaged(!brief);
        name.setAccessibleHelp(brief ? Messages.plot("runs.accessible", row.name(), row.detail()) : null);
    }

    /** The height with both lines. */
    double wholeHeight() {
        return snappedTopInset()
                + snapSizeY(head.prefHeight(-1))
                + snapSizeY(detail.prefHeight(-1))
                + snappedBottomInset();
    }

    /** Lets the user write another name. */
    void edit() {
        editedName = row.name();
        TextField field = new TextField(editedName);
        field.getStyleClass().add("run-editor");
        field.setAccessibleText(row.name());
        editor = field;
        head.getChildren().set(0, field);
        field.selectAll();
        field.requestFocus();
        field.focusedProperty().addListener((any, before, now) -> {
            if (!now) {
                finish(true);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                finish(event.getCode() == KeyCode.ENTER);
                requestFocus();
                event.consume();
            }
        });
    }

    private void finish(boolean keep) {
        if (editor != null) {
            String text = editor.getText().strip();
            editor = null;
            head.getChildren().set(0, name);
            if (keep && list.has(row.id()) && !text.isEmpty() && !text.equals(editedName)) {
                list.gestures().renamed(row.id(), text);
            }
        }
    }
}
