package org.sgdviz.bench.frames;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the whole process costs while nothing is asked of it. */
public final class Idle {

    private Idle() {}

    /** The share of one core, in percent, over some seconds, after a moment's rest. */
    public static double percentOfACore(long millis) {
        Fx.pause(3000);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        Fx.pause(millis);
        return 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
    }
}
