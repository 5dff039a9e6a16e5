package org.sgdviz.ui.view.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.view.control.Section;

/**
 * The runs, one below the other; a few are seen, the rest by scrolling, with one line each where there is no room for
 * two. A click on a row brings its run to the front, a double click or F2 edits its name, Delete deletes it, Up and
 * Down go from row to row; a menu of the row has that and what is done to several. A single run needs no list: it takes
 * no room, and nothing is built, until there are two. FX thread.
 */
public final class RunListView extends VBox {

    /** So many rows are seen at once, if there is any room. */
    private static final int FEW = 4;

    private final VBox column = new VBox();
    private final Section section = new Section();
    private final RunListMenu menu = new RunListMenu(this);
    private @Nullable ScrollPane scroll;
    private boolean frontIsNew;
    private double height;
    private List<RunRow> rows = List.of();
    private List<RunRowView> views = List.of();
    private RunListGestures gestures = RunListGestures.NONE;

    /** A list of no runs. */
    public RunListView() {
        getStyleClass().add("run-list");
        setVisible(false);
        setManaged(false);
    }

    /** Whether the list is shown, and not folded away below its title. */
    public BooleanProperty openProperty() {
        return section.openProperty();
    }

    /** Sets who is told what the user does to the runs. */
    public void setGestures(RunListGestures next) {
        gestures = next;
    }

    RunListGestures gestures() {
        return gestures;
    }

    RunListMenu menu() {
        return menu;
    }

    List<RunRow> rows() {
        return rows;
    }

    /** Shows these runs, in this order; the list is copied. */
    public void setRows(List<RunRow> next) {
        if (next.equals(rows)) {
            return;
        }
        int before = front(rows);
        rows = List.copyOf(next);
        boolean needed = rows.size() > 1;
        setVisible(needed);
        setManaged(needed);
        if (needed) {
            if (scroll == null) {
                scroll = build();
            }
            fill();
            frontIsNew |= front(rows) != before;
        }
    }

    /** The title and, unless it is folded, some rows of two lines each. */
    @Override
    protected double computeMinHeight(double width) {
        double title = super.computePrefHeight(width) - (section.openProperty().get() ? column.prefHeight(width) : 0);
        return title + (section.openProperty().get() ? fewRows() : 0);
    }

    private double fewRows() {
        return views.stream().limit(FEW).mapToDouble(RunRowView::wholeHeight).sum();
    }

    /** Which row is where is known only now, and whether there is room for two lines in each. */
    @Override
    protected void layoutChildren() {
        boolean brief = getHeight() + 1 < minHeight(getWidth());
        views.forEach(view -> view.setBrief(brief));
        super.layoutChildren();
        if (scroll != null && (frontIsNew || getHeight() != height)) {
            frontIsNew = false;
            height = getHeight();
            section.layout();
            scroll.layout();
            reveal(views.get(rank(front(rows))));
        }
    }

    private ScrollPane build() {
        ScrollPane pane = new ScrollPane(column);
        pane.getStyleClass().add("run-scroll");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.addEventFilter(ScrollEvent.SCROLL_STARTED, event -> views.forEach(RunRowView::letGo));
        VBox.setVgrow(pane, Priority.ALWAYS);
        section.setTitle(Messages.plot("runs.title"));
        section.setHelp(Messages.plot("runs.fold"));
        section.addToHead(menu.button());
        section.getContent().add(pane);
        VBox.setVgrow(section, Priority.ALWAYS);
        section.setMinHeight(0); // less than all rows
        getChildren().add(section);
        return pane;
    }

    /** Keeps the view of a run that is there still, since its name may just be edited. */
    private void fill() {
        List<RunRowView> next = new ArrayList<>();
        for (RunRow row : rows) {
            RunRowView view = views.stream()
                    .filter(any -> any.row().id() == row.id())
                    .findFirst()
                    .orElseGet(() -> new RunRowView(this, row));
            view.show(row);
            next.add(view);
        }
        if (!next.equals(views)) {
            views = next;
            column.getChildren().setAll(views);
        }
    }

    private static int front(List<RunRow> rows) {
        return rows.stream()
                .filter(RunRow::inFront)
                .mapToInt(RunRow::id)
                .findFirst()
                .orElse(-1);
    }

    /** Whether the run is there still. */
    boolean has(int id) {
        return rows.stream().anyMatch(row -> row.id() == id);
    }

    private int rank(int id) {
        return Math.max(0, rows.stream().map(RunRow::id).toList().indexOf(id));
    }

    /** Gives the focus to the row above (−1) or below (1), if there is one, and brings it into view. */
    void moveFocus(RunRowView from, int by) {
        int to = views.indexOf(from) + by;
        if (to >= 0 && to < views.size()) {
            Node row = views.get(to);
            row.requestFocus();
            reveal(row);
        }
    }

    /** Scrolls as little as needed for a row to be seen whole. */
    private void reveal(Node row) {
        ScrollPane pane = Objects.requireNonNull(scroll);
        double seen = pane.getViewportBounds().getHeight();
        double hidden = column.getHeight() - seen;
        if (hidden > 0) {
            double top = pane.getVvalue() * hidden;
            double least = row.getBoundsInParent().getMaxY() - seen;
            pane.setVvalue(Math.max(least, Math.min(top, row.getBoundsInParent().getMinY())) / hidden);
        }
    }
}
