package org.sgdviz.bench.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/**
 * What frames cost: the processor time of the FX thread and of the render thread from one pulse to the next, so that
 * events, layout, painting and presenting are all in it. A pulse waits until the one before it has been rendered, so
 * the pulses count the frames.
 */
public final class FrameRecorder extends AnimationTimer {

    private static final String RENDER_THREAD = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long renderer = renderThread();
    private final Samples fx = new Samples();
    private final Samples render = new Samples();
    private final Samples interval = new Samples();
    private long lastFx = -1;
    private long lastRender;
    private long lastNanos;

    private static long renderThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(RENDER_THREAD))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /**
     * The cost of a frame.
     *
     * @param fx50 median of the FX thread's milliseconds
     * @param fx99 all but one in a hundred take no longer
     * @param render50 as fx50, of the render thread
     * @param render99 as fx99, of the render thread
     * @param perSecond frames a second
     * @param interval99 milliseconds from one frame to the next
     */
    public record Cost(
            double fx50, double fx99, double render50, double render99, double perSecond, double interval99) {

        /** Both threads' medians together. */
        public double both() {
            return fx50 + render50;
        }
    }

    /** Records for some time. */
    public static Cost record(long millis) {
        FrameRecorder recorder = Fx.get(FrameRecorder::new);
        Fx.run(recorder::start);
        Fx.pause(millis);
        Fx.run(recorder::stop);
        return Fx.get(recorder::cost);
    }

    @Override
    public void handle(long now) {
        long fxNow = threads.getCurrentThreadCpuTime();
        long renderNow = threads.getThreadCpuTime(renderer);
        long nanos = System.nanoTime();
        if (lastFx >= 0) {
            fx.add(fxNow - lastFx);
            render.add(renderNow - lastRender);
            interval.add(nanos - lastNanos);
        }
        lastFx = fxNow;
        lastRender = renderNow;
        lastNanos = nanos;
    }

    private Cost cost() {
        double total = interval.mean() * interval.count() / 1000;
        return new Cost(
                fx.quantile(0.5),
                fx.quantile(0.99),
                render.quantile(0.5),
                render.quantile(0.99),
                interval.count() / total,
                interval.quantile(0.99));
    }
}
