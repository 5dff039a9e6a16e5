package org.sgdviz.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** The line of a timeline with its thumb, the ticks of edits (settings above the line, points below) and its mouse. */
final class TimelineTrack extends Pane {

    private static final double USUAL_HEIGHT = 20;

    /** Half a thumb. */
    private static final double USUAL_MARGIN = 7;

    /** How near the end, in pixels, the pointer must be to mean the present. */
    private static final double SNAP = 6;

    private static final double REACH = 4;

    private final Region bar = part("timeline-bar");
    private final Region past = part("timeline-before");
    private final Region thumb = part("timeline-thumb");
    private final Path settings = ticks("timeline-settings");
    private final Path points = ticks("timeline-points");
    private final Runnable moved;
    private ScrubGestures gestures = ScrubGestures.NONE;
    private double left;
    private double width;
    private double scale = 1;
    private double times = 1;
    private double drawnTimes;
    private long length;
    private boolean scrubbing;
    private long scrubbedTo;
    private double pointerX = Double.NaN;

    /** A track that calls back when the pointer has moved over it. */
    TimelineTrack(Runnable moved) {
        this.moved = moved;
        setManaged(false);
        setCursor(Cursor.HAND);
        getChildren().addAll(bar, past, settings, points, thumb);
        setOnMouseMoved(this::moveTo);
        setOnMouseDragged(event -> {
            moveTo(event);
            scrub(event);
        });
        setOnMouseReleased(this::released);
        setOnMouseExited(event -> {
            pointerX = Double.NaN;
            moved.run();
        });
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    private static Path ticks(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** Is so many times as large as usual from now on. */
    void magnify(double magnification) {
        times = magnification;
    }

    double height() {
        return USUAL_HEIGHT * times;
    }

    /** Half a thumb. */
    double margin() {
        return USUAL_MARGIN * times;
    }

    private double middle() {
        return height() / 2;
    }

    private double halfBar() {
        return 2 * times;
    }

    void setGestures(ScrubGestures next) {
        gestures = next;
    }

    /** Lies where it is told and shows an update of so many. */
    void draw(double newLeft, double newWidth, long newLength, long shown, MarkGroups marks, double newScale) {
        boolean moveTicks = newLeft != left || newScale != scale || times != drawnTimes;
        drawnTimes = times;
        left = newLeft;
        width = newWidth;
        length = newLength;
        scale = newScale;
        double x = length == 0 ? 0 : toPixel(width * ((double) shown / length));
        bar.resizeRelocate(left, middle() - halfBar(), toPixel(width), 2 * halfBar());
        past.resizeRelocate(left, middle() - halfBar(), x, 2 * halfBar());
        thumb.resizeRelocate(left + x - margin(), middle() - margin(), 2 * margin(), 2 * margin());
        if (marks.group(length == 0 ? 0 : width * scale / length) || moveTicks) {
            drawTicks(marks);
        }
    }

    private double toPixel(double x) {
        return Math.round(x * scale) / scale;
    }

    private void drawTicks(MarkGroups marks) {
        List<PathElement> above = new ArrayList<>();
        List<PathElement> below = new ArrayList<>();
        for (int g = 0; g < marks.count(); g++) {
            double x = left + marks.pixel(g) / scale;
            if (marks.hasSettings(g)) {
                above.add(new MoveTo(x, 0));
                above.add(new LineTo(x, middle() - halfBar()));
            }
            if (marks.hasPoints(g)) {
                below.add(new MoveTo(x, middle() + halfBar()));
                below.add(new LineTo(x, height()));
            }
        }
        settings.getElements().setAll(above);
        points.getElements().setAll(below);
    }

    double pointerX() {
        return pointerX;
    }

    /** What is under the pointer: the number of the update, and what was changed there; nothing if it is elsewhere. */
    String underPointer(MarkGroups marks) {
        boolean over = !Double.isNaN(pointerX) && pointerX >= left - margin() && pointerX <= left + width + margin();
        if (!over || length == 0) {
            return "";
        }
        int mark = marks.near((pointerX - left) * scale, REACH * scale);
        return mark >= 0 ? marks.text(mark) : Words.of("timeline.present", Numbers.count(at(pointerX)));
    }

    private long at(double x) {
        if (x >= left + width - SNAP) {
            return length;
        }
        return Math.max(0, Math.min(length, Math.round((x - left) / width * length)));
    }

    private void moveTo(MouseEvent event) {
        pointerX = event.getX();
        moved.run();
    }

    void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !scrubbing && length > 0) {
            scrubbing = true;
            scrubbedTo = -1;
            gestures.scrubStarted();
            scrub(event);
        }
    }

    private void scrub(MouseEvent event) {
        long update = at(event.getX());
        if (scrubbing && update != scrubbedTo) {
            scrubbedTo = update;
            gestures.scrubbedTo(update);
        }
    }

    private void released(MouseEvent event) {
        if (scrubbing && event.getButton() == MouseButton.PRIMARY) {
            scrubbing = false;
            gestures.scrubEnded();
        }
    }

    /** Goes to an update as if by a click. */
    void scrubOnce(long update) {
        gestures.scrubStarted();
        gestures.scrubbedTo(Math.max(0, Math.min(length, update)));
        gestures.scrubEnded();
    }
}
