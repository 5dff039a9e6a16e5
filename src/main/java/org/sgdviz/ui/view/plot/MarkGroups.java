package org.sgdviz.ui.view.plot;

import java.util.Arrays;
import java.util.List;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/**
 * Marks by pixel column, so that hundreds of them, as a drag makes, cost and say no more than there is room for. FX
 * thread.
 */
public final class MarkGroups {

    private List<EditMark> marks = List.of();
    private double pixelsPerX = Double.NaN;
    private Abscissa abscissa = Abscissa.UPDATES;
    private int count;
    private int[] pixels = new int[8];
    private int[] ends = new int[8];
    private boolean[] settings = new boolean[8];
    private boolean[] points = new boolean[8];

    /** Takes other marks, ascending by update; the list is kept. */
    public boolean set(List<EditMark> next) {
        if (next == marks) {
            return false;
        }
        marks = next;
        pixelsPerX = Double.NaN;
        return true;
    }

    /** Groups the marks for an axis of updates, as {@link #group(Abscissa, double)} does. */
    public boolean group(double pixelsPerUpdate) {
        return group(Abscissa.UPDATES, pixelsPerUpdate);
    }

    /**
     * Groups the marks for an axis that begins with 0 at pixel 0. Those that have no place on it are left out.
     *
     * @return whether they were not grouped so already
     */
    public boolean group(Abscissa newAbscissa, double newPixelsPerX) {
        if (newPixelsPerX == pixelsPerX && newAbscissa.equals(abscissa)) {
            return false;
        }
        boolean news = newPixelsPerX != pixelsPerX || !arePlaced(newAbscissa);
        pixelsPerX = newPixelsPerX;
        abscissa = newAbscissa;
        if (!news) {
            return false;
        }
        count = 0;
        int last = -1;
        for (int i = 0; i < marks.size(); i++) {
            EditMark mark = marks.get(i);
            double place = abscissa.at(mark.update()) * pixelsPerX;
            if (Double.isNaN(place)) {
                continue;
            }
            int pixel = (int) Math.round(place);
            if (pixel != last) {
                last = pixel;
                open(pixel);
            }
            ends[count - 1] = i + 1;
            settings[count - 1] |= mark.kind() == EditMark.Kind.SETTINGS;
            points[count - 1] |= mark.kind() == EditMark.Kind.POINTS;
        }
        return true;
    }

    /** Whether each group is where another abscissa, of the same run a moment later, has its marks too. */
    private boolean arePlaced(Abscissa other) {
        int g = 0;
        for (int i = 0; i < marks.size(); i++) {
            while (g < count && i >= ends[g]) {
                g++;
            }
            if (g == count || Math.round(other.at(marks.get(i).update()) * pixelsPerX) != pixels[g]) {
                return false;
            }
        }
        return true;
    }

    private void open(int pixel) {
        if (count == pixels.length) {
            pixels = Arrays.copyOf(pixels, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            settings = Arrays.copyOf(settings, 2 * count);
            points = Arrays.copyOf(points, 2 * count);
        }
        pixels[count] = pixel;
        settings[count] = false;
        points[count] = false;
        count++;
    }

    /** Number of groups. */
    public int count() {
        return count;
    }

    public int pixel(int group) {
        return pixels[group];
    }

    public boolean hasSettings(int group) {
        return settings[group];
    }

    public boolean hasPoints(int group) {
        return points[group];
    }

    /** Whether the pixel column to the left has a group too. */
    public boolean isCrowded(int group) {
        return group > 0 && pixels[group] == pixels[group - 1] + 1;
    }

    /** The group nearest to a pixel, or −1 where there is none within reach. */
    public int near(double pixel, double reach) {
        int found = Arrays.binarySearch(pixels, 0, count, (int) Math.round(pixel));
        int right = found >= 0 ? found : -found - 1;
        int best = -1;
        double distance = reach;
        for (int g = Math.max(0, right - 1); g < Math.min(count, right + 1); g++) {
            if (Math.abs(pixels[g] - pixel) <= distance) {
                distance = Math.abs(pixels[g] - pixel);
                best = g;
            }
        }
        return best;
    }

    /** What was changed there, in one line. */
    public String text(int group) {
        int first = group == 0 ? 0 : ends[group - 1];
        int n = ends[group] - first;
        EditMark last = marks.get(ends[group] - 1);
        String from = Numbers.count(marks.get(first).update());
        String to = Numbers.count(last.update());
        if (n == 1) {
            return Messages.plot("edit.one", to, last.text());
        }
        return from.equals(to)
                ? Messages.plot("edit.many", to, Numbers.count(n), last.text())
                : Messages.plot("edit.range", from, to, Numbers.count(n), last.text());
    }
}
