package org.sgdviz.bench.frames;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.sgdviz.ui.model.Moment;

/**
 * What does it cost to go through a run of 10,000,000 updates with the mouse, along the timeline and along the loss:
 * the frames while the pointer moves, and how long it takes from the pointer's coming to a place until the window shows
 * the exact update that belongs there, which the same frame draws?
 */
public final class Scrub {

    private static final long UPDATES = 10_000_000;
    private static final int MOVE_EVERY_MILLIS = 8;

    /** From where to where the pointer goes, as shares of the width: the axis ends at 20,000,000. */
    private static final double FIRST = 0.15;

    private static final double LAST = 0.5;

    private final ShownWindow shown;
    private final Robot robot;

    private Scrub(ShownWindow shown) throws AWTException {
        this.shown = shown;
        this.robot = new Robot();
    }

    /** Measures and prints a table, for so many milliseconds and jumps of the pointer a row. */
    public static void print(long millis, int jumps) throws AWTException {
        System.out.printf(
                "%n%-34s %15s %15s %8s %15s%n", "scrubbing, 10,000,000 updates", "FX ms", "render ms", "frames", "exact ms");
        System.out.printf("%-34s %15s %15s %8s %15s%n", "", "p50 / p99", "p50 / p99", "a second", "p50 / p99");
        try (ShownWindow shown = ShownWindow.open(400, "32")) {
            shown.trainTo(UPDATES);
            Fx.run(shown.model().transport()::pause);
            Fx.pause(2000);
            Scrub scrub = new Scrub(shown);
            scrub.row("timeline", "#timeline .timeline-thumb", "#timeline", millis, jumps);
            scrub.row("loss", "#loss", "#loss", millis, jumps);
        }
    }

    private void row(String name, String handle, String along, long millis, int jumps) {
        press(handle);
        FrameRecorder.Cost cost = sweep(along, millis);
        Samples exact = jump(along, jumps);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        Fx.run(shown.model().time()::toPresent);
        Fx.pause(500);
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.2f / %6.2f %6.2f / %6.2f %8.1f %6.1f / %6.1f   (%d of %d seen)%n",
                name,
                cost.fx50(),
                cost.fx99(),
                cost.render50(),
                cost.render99(),
                cost.perSecond(),
                exact.quantile(0.5),
                exact.quantile(0.99),
                exact.count(),
                jumps);
    }

    private Bounds place(String selector) {
        return Fx.get(() -> {
            Node node = shown.node(selector);
            return node.localToScreen(node.getBoundsInLocal());
        });
    }

    private void press(String selector) {
        Bounds at = place(selector);
        robot.mouseMove((int) at.getCenterX(), (int) at.getCenterY());
        Fx.pause(300);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        Fx.pause(300);
    }

    private void moveTo(Bounds along, double share) {
        robot.mouseMove((int) (along.getMinX() + share * along.getWidth()), (int) along.getCenterY());
    }

    /** Moves the pointer to and fro, once in four seconds, while frames are recorded. */
    private FrameRecorder.Cost sweep(String along, long millis) {
        Bounds bounds = place(along);
        AtomicBoolean ended = new AtomicBoolean();
        Thread hand = new Thread(
                () -> {
                    for (int i = 0; !ended.get(); i++) {
                        double phase = Math.abs(i * MOVE_EVERY_MILLIS % 4000 / 2000.0 - 1);
                        moveTo(bounds, FIRST + (LAST - FIRST) * phase);
                        Fx.pause(MOVE_EVERY_MILLIS);
                    }
                },
                "hand");
        hand.start();
        Fx.pause(1000);
        FrameRecorder.Cost cost = FrameRecorder.record(millis);
        ended.set(true);
        try {
            hand.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return cost;
    }

    /** Moves the pointer far at once, again and again, and waits for the update there. */
    private Samples jump(String along, int times) {
        Bounds bounds = place(along);
        Random random = new Random(1);
        Samples samples = new Samples();
        AtomicLong arrived = new AtomicLong();
        Subscription subscription =
                Fx.get(() -> shown.model().time().shown().subscribe(moment -> note(moment, arrived)));
        double share = LAST;
        for (int i = 0; i < times; i++) {
            Fx.pause(100 + random.nextInt(17));
            double next = FIRST + (LAST - FIRST) * random.nextDouble();
            share = Math.abs(next - share) < 0.05 ? (share < 0.3 ? share + 0.1 : share - 0.1) : next;
            arrived.set(0);
            long start = System.nanoTime();
            moveTo(bounds, share);
            while (arrived.get() == 0 && System.nanoTime() - start < 2_000_000_000L) {
                Fx.pause(1);
            }
            if (arrived.get() != 0) {
                samples.add(arrived.get() - start);
            }
        }
        Fx.run(subscription::unsubscribe);
        return samples;
    }

    private static void note(Moment moment, AtomicLong arrived) {
        if (moment.past() && moment.exact()) {
            arrived.compareAndSet(0, System.nanoTime());
        }
    }
}
