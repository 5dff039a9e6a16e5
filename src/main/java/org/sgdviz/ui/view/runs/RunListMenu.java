package org.sgdviz.ui.view.runs;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** What can be done to a run of the list by its menu, and to several at once. FX thread. */
final class RunListMenu {

    private final RunListView list;

    RunListMenu(RunListView list) {
        this.list = list;
    }

    /** A button for what is done to several runs, as they are when it is pressed. */
    MenuButton button() {
        MenuButton button = new MenuButton("", new FontIcon("fth-more-horizontal"));
        button.setId("runsMenu");
        button.getStyleClass().addAll("flat", "runs-menu");
        button.setAccessibleText(Messages.plot("runs.menu"));
        button.setAccessibleHelp(Messages.plot("runs.menu"));
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getItems().add(new MenuItem()); // without one it does not open
        button.setOnShowing(event -> button.getItems().setAll(several(row -> false)));
        return button;
    }

    /** The menu of a row. */
    ContextMenu of(RunRowView view) {
        RunRow row = view.row();
        MenuItem rename = item("runs.rename", view::edit);
        MenuItem eye = item(
                row.shown() ? "runs.menu.hide" : "runs.menu.show",
                () -> list.gestures().shown(row.id(), !row.shown()));
        eye.setDisable(row.inFront());
        MenuItem delete = item("runs.menu.delete", () -> list.gestures().deleted(row.id()));
        ContextMenu menu = new ContextMenu(rename, eye, delete, new SeparatorMenuItem());
        menu.getItems().addAll(several(other -> other.id() == row.id()));
        return menu;
    }

    /** What is done to several runs: never to the one in front, nor to one that is meant to stay when others go. */
    private List<MenuItem> several(Predicate<RunRow> stays) {
        return List.of(
                deletion("runs.delete.hidden", row -> !row.inFront() && !row.shown()),
                deletion("runs.delete.others", row -> !row.inFront() && !stays.test(row)));
    }

    private MenuItem deletion(String key, Predicate<RunRow> which) {
        Set<Integer> ids = list.rows().stream().filter(which).map(RunRow::id).collect(Collectors.toSet());
        MenuItem item = item(key, () -> list.gestures().deletedAll(ids));
        item.setText(Messages.plot(key, Numbers.count(ids.size())));
        item.setDisable(ids.isEmpty());
        return item;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.plot(key));
        item.setId(key);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
