package org.sgdviz.ui.app;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The submenu of recent files. */
public final class RecentMenu {

    private RecentMenu() {}

    /** Its entries after the menu has been opened; FX thread. */
    public static List<String> of(Window window) {
        MenuButton file = (MenuButton) window.node("#file");
        file.show();
        file.hide();
        return file.getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }
}
