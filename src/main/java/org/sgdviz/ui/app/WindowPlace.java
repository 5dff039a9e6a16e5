package org.sgdviz.ui.app;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where a window opens, and how large: never larger than the part of the screen that is free for windows, and maximized
 * where that is less than it needs. All numbers are logical pixels, with the window's decorations.
 *
 * @param bounds where it is while it is not maximized
 * @param maximized whether it opens maximized
 */
record WindowPlace(Rectangle2D bounds, boolean maximized) {

    /** What it needs: all controls with their texts beside plots of a useful size, and a window manager's frame. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 800;

    /** The least size where the screen has room for it. */
    static final double LEAST_WIDTH = 1024;

    static final double LEAST_HEIGHT = 640;

    /** Roughly what a window manager's frame takes. */
    private static final double FRAME_WIDTH = 8;

    private static final double FRAME_HEIGHT = 40;

    /** A title bar of which less is on a screen cannot be got hold of. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 20;

    /**
     * The place of a window.
     *
     * @param remembered where it was when it was closed last; null if that is not known
     * @param wasMaximized whether it was maximized then
     * @param screens the free parts of all screens, the primary one first; at least one
     */
    static WindowPlace of(@Nullable Rectangle2D remembered, boolean wasMaximized, List<Rectangle2D> screens) {
        Rectangle2D home = screens.get(0);
        Rectangle2D former = remembered != null && isReachable(remembered, screens) ? remembered : null;
        if (former != null) {
            Rectangle2D kept = former;
            home = screens.stream()
                    .max(Comparator.comparingDouble(screen -> shared(kept, screen)))
                    .orElse(home);
        }
        boolean tooSmall = home.getWidth() < WIDTH + FRAME_WIDTH || home.getHeight() < HEIGHT + FRAME_HEIGHT;
        if (former != null) {
            return new WindowPlace(within(former, home), wasMaximized || fills(former, home));
        }
        double width = tooSmall ? home.getWidth() : WIDTH + FRAME_WIDTH;
        double height = tooSmall ? home.getHeight() : HEIGHT + FRAME_HEIGHT;
        return new WindowPlace(
                new Rectangle2D(
                        Math.floor(home.getMinX() + (home.getWidth() - width) / 2),
                        Math.floor(home.getMinY() + (home.getHeight() - height) / 2),
                        width,
                        height),
                tooSmall || wasMaximized);
    }

    /** The least size that a window may have on any of the screens: width and height. */
    static Rectangle2D least(List<Rectangle2D> screens) {
        double width = LEAST_WIDTH;
        double height = LEAST_HEIGHT;
        for (Rectangle2D screen : screens) {
            width = Math.min(width, screen.getWidth());
            height = Math.min(height, screen.getHeight());
        }
        return new Rectangle2D(0, 0, width, height);
    }

    /** Whether its title bar can be got hold of. */
    private static boolean isReachable(Rectangle2D window, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> {
            double width = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
            return width >= Math.min(GRIP_WIDTH, window.getWidth())
                    && window.getMinY() > screen.getMinY() - GRIP_HEIGHT
                    && window.getMinY() < screen.getMaxY() - GRIP_HEIGHT;
        });
    }

    private static double shared(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
        double height = Math.min(window.getMaxY(), screen.getMaxY()) - Math.max(window.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static boolean fills(Rectangle2D window, Rectangle2D screen) {
        return window.getWidth() >= screen.getWidth() && window.getHeight() >= screen.getHeight();
    }

    private static Rectangle2D within(Rectangle2D window, Rectangle2D screen) {
        double width =
                Math.min(screen.getWidth(), Math.max(window.getWidth(), Math.min(LEAST_WIDTH, screen.getWidth())));
        double height =
                Math.min(screen.getHeight(), Math.max(window.getHeight(), Math.min(LEAST_HEIGHT, screen.getHeight())));
        return new Rectangle2D(
                Math.max(screen.getMinX(), Math.min(window.getMinX(), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(window.getMinY(), screen.getMaxY() - height)),
                width,
                height);
    }
}
