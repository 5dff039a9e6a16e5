package org.sgdviz.bench.frames;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/**
 * From the mouse button to the screen: a click through the X server, then the pixels there are read from the X server,
 * each millisecond, until they have changed. Reading takes a fraction of a millisecond.
 */
public final class Latency {

    private static final int AROUND = 5;
    private static final int DIFFERENCE = 24;

    /** Looking all the time would take the window a processor. */
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;

    private static final long LOST_NANOS = 2_000_000_000L;

    private final ShownWindow shown;
    private final Robot robot;

    public Latency(ShownWindow shown) throws AWTException {
        this.shown = shown;
        this.robot = new Robot();
    }

    /** A click on an empty place of the plane: until the new point is seen there. */
    public Samples pointAdded(int times) {
        Samples samples = new Samples();
        for (int i = 0; i < times; i++) {
            double share = 0.9 + 0.08 * i / times;
            Point2D at = Fx.get(() -> {
                Bounds plot = shown.scatter().localToScreen(shown.scatter().getBoundsInLocal());
                return new Point2D(
                        plot.getMinX() + 0.94 * plot.getWidth(), plot.getMinY() + (share - 0.2) * plot.getHeight());
            });
            click(at, samples, i);
            Fx.run(() -> shown.model().undo().undo());
            Fx.pause(250);
        }
        return samples;
    }

    /** A click on the button of the class that is not chosen: until the button looks chosen. */
    public Samples buttonPressed(int times) {
        Samples samples = new Samples();
        for (int i = 0; i < times; i++) {
            String button = i % 2 == 0 ? "#class1" : "#class0";
            Point2D at = Fx.get(() -> {
                Bounds place = shown.node(button).localToScreen(shown.node(button).getBoundsInLocal());
                return new Point2D(place.getMinX() + 6, place.getCenterY());
            });
            click(at, samples, i);
            Fx.pause(150);
        }
        return samples;
    }

    private void click(Point2D at, Samples samples, int i) {
        int x = (int) at.getX();
        int y = (int) at.getY();
        robot.mouseMove(x, y);
        Fx.pause(120 + 7L * i % 17);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        Fx.pause(60);
        Rectangle around = new Rectangle(x - AROUND / 2, y - AROUND / 2, AROUND, AROUND);
        BufferedImage before = robot.createScreenCapture(around);
        long start = System.nanoTime();
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        while (!differs(before, robot.createScreenCapture(around))) {
            if (System.nanoTime() - start > LOST_NANOS) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        samples.add(System.nanoTime() - start);
    }

    private static boolean differs(BufferedImage a, BufferedImage b) {
        for (int i = 0; i < AROUND * AROUND; i++) {
            int p = a.getRGB(i % AROUND, i / AROUND);
            int q = b.getRGB(i % AROUND, i / AROUND);
            for (int shift = 0; shift < 24; shift += 8) {
                if (Math.abs((p >> shift & 255) - (q >> shift & 255)) > DIFFERENCE) {
                    return true;
                }
            }
        }
        return false;
    }
}
