package org.sgdviz.ui.view.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Controls below a title that folds them away. What is not as usual is named beside the title while they are folded, so
 * that nothing acts unseen. For FXML: its children are the controls. FX thread.
 */
@DefaultProperty("content")
public final class Section extends VBox {

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private final FontIcon arrow = new FontIcon("fth-chevron-down");
    private final Button title = new Button("", arrow);
    private final Label note = new Label();
    private final HBox head = new HBox();
    private final VBox content = new VBox();

    /** An open section without a title yet. */
    public Section() {
        getStyleClass().add("section");
        setMinHeight(USE_PREF_SIZE);
        content.getStyleClass().add("section-content");
        title.getStyleClass().addAll("flat", "section-title");
        title.setMnemonicParsing(false);
        title.setMinWidth(USE_PREF_SIZE);
        title.setOnAction(event -> open.set(!open.get()));
        note.getStyleClass().add("section-note");
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setOnMouseClicked(event -> open.set(true));
        HBox.setHgrow(note, Priority.ALWAYS);
        head.getChildren().addAll(title, note);
        head.getStyleClass().add("section-head");
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        note.visibleProperty().bind(open.not());
        open.subscribe(now -> arrow.setIconLiteral(now ? "fth-chevron-down" : "fth-chevron-right"));
    }

    /** What it is called. */
    public String getTitle() {
        return title.getText();
    }

    /** Names it. */
    public void setTitle(String text) {
        title.setText(text);
    }

    /** What the title does, for a tooltip and for those who cannot see it. */
    public String getHelp() {
        return title.getAccessibleHelp();
    }

    /** Says what the title does. */
    public void setHelp(String text) {
        title.setAccessibleHelp(text);
    }

    /** Adds something at the right end of the title's row. */
    public void addToHead(Node node) {
        head.getChildren().add(node);
    }

    /** What is folded away. */
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** Names what is not as usual among the controls; nothing if all is. */
    public void setNote(String unusual) {
        note.setText(unusual);
        note.setAccessibleHelp(unusual.isEmpty() ? null : unusual);
    }

    /** Whether the controls are shown. */
    public BooleanProperty openProperty() {
        return open;
    }
}
