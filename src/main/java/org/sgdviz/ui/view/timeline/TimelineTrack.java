package org.sgdviz.ui.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;
import org.sgdviz.ui.view.plot.Abscissa;
import org.sgdviz.ui.view.plot.MarkGroups;
import org.sgdviz.ui.view.plot.ScrubGestures;
import org.sgdviz.ui.view.plot.Scrubber;
import org.sgdviz.ui.view.plot.Timescale;

/** The line of a timeline with its thumb, the ticks of edits (settings above the line, points below) and its mouse. */
final class TimelineTrack extends Pane {

    private static final double USUAL_HEIGHT = 20;

    /** Half a thumb. */
    private static final double USUAL_MARGIN = 7;

    /** Height of what can be taken hold of, which is more than what is seen: a finger is not as exact as a mouse. */
    private static final double TARGET = 20;

    /** How near the end, in pixels, the pointer must be to mean the present. */
    private static final double SNAP = 6;

    private static final double REACH = 4;
    private static final double HALF_RAIL = 0.5;

    private final Region rail = part("timeline-rail");
    private final Region target = new Region();
    private final Region bar = part("timeline-bar");
    private final Region past = part("timeline-before");
    private final Region thumb = part("timeline-thumb");
    private final Path settings = ticks("timeline-settings");
    private final Path points = ticks("timeline-points");
    private final Scrubber mouse;
    private Timescale along = new Timescale(0, 0, 0, Abscissa.UPDATES);
    private double scale = 1;
    private double times = 1;
    private double drawnTimes;
    private long length;

    /**
     * A track of no updates.
     *
     * @param focused what gets the focus by a click
     * @param moved is called when the pointer has moved over it
     * @param held is told when a drag begins, and that it has ended
     */
    TimelineTrack(Node focused, Runnable moved, Consumer<Boolean> held) {
        setManaged(false);
        setCursor(Cursor.HAND);
        getChildren().addAll(rail, bar, past, settings, points, thumb);
        target.setManaged(false);
        getChildren().add(0, target);
        mouse = new Scrubber(this, focused, this::at, () -> length, moved, held);
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
        mouse.setGestures(next);
    }

    /** Lies where it is told and shows an update of so many. */
    void draw(Timescale newAlong, long newLength, long shown, MarkGroups marks, double newScale) {
        boolean moveTicks = newAlong.left() != along.left() || newScale != scale || times != drawnTimes;
        drawnTimes = times;
        along = newAlong;
        length = newLength;
        scale = newScale;
        double left = along.left();
        double x = toPixel(place(shown));
        rail.resizeRelocate(left, middle() - HALF_RAIL, toPixel(along.width()), 2 * HALF_RAIL);
        bar.resizeRelocate(left, middle() - halfBar(), toPixel(place(length)), 2 * halfBar());
        past.resizeRelocate(left, middle() - halfBar(), x, 2 * halfBar());
        thumb.resizeRelocate(left + x - margin(), middle() - margin(), 2 * margin(), 2 * margin());
        double tall = Math.max(TARGET * times, getHeight());
        target.resizeRelocate(0, middle() - tall / 2, getWidth(), tall);
        if (marks.group(along.abscissa(), length == 0 ? 0 : scale * perX()) || moveTicks) {
            drawTicks(marks);
        }
    }

    private double perX() {
        return along.upper() > 0 ? along.width() / along.upper() : 0;
    }

    /**
     * Pixels from the beginning of the axis to an update; at the end of the axis where the run is ahead of its curve.
     */
    private double place(long update) {
        double pixel = length == 0 ? 0 : along.abscissa().at(update) * perX();
        return pixel > 0 ? Math.min(along.width(), pixel) : 0;
    }

    private double toPixel(double x) {
        return Math.round(x * scale) / scale;
    }

    private void drawTicks(MarkGroups marks) {
        List<PathElement> above = new ArrayList<>();
        List<PathElement> below = new ArrayList<>();
        for (int g = 0; g < marks.count(); g++) {
            double x = along.left() + marks.pixel(g) / scale;
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
        return mouse.x();
    }

    /** What is under the pointer: the number of the update, and what was changed there; nothing if it is elsewhere. */
    String underPointer(MarkGroups marks) {
        double end = along.left() + place(length);
        double pointerX = mouse.x();
        boolean over = !Double.isNaN(pointerX) && pointerX >= along.left() - margin() && pointerX <= end + margin();
        if (!over || length == 0) {
            return "";
        }
        int mark = marks.near((pointerX - along.left()) * scale, REACH * scale);
        return mark >= 0 ? marks.text(mark) : Messages.plot("timeline.present", Numbers.count(at(pointerX)));
    }

    private long at(double x) {
        double end = place(length);
        double pixel = x - along.left();
        if (pixel >= end - Math.min(SNAP, end / 4)) {
            return length;
        }
        long update = Math.round(along.abscissa().updateAt(Math.max(0, pixel) / perX()));
        return Math.max(0, Math.min(length, update));
    }

    /** Goes to an update as if by a click. */
    void scrubOnce(long update) {
        mouse.goTo(update);
    }
}
