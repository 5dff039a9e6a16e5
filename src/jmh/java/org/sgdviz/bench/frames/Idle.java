package org.sgdviz.bench.frames;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

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

    /** The same of a window with nothing but a label in it: what JavaFX's own clock and the JVM take. */
    public static double ofBareWindow(long millis) {
        Stage stage = Fx.get(() -> {
            Stage bare = new Stage();
            bare.setScene(new Scene(new Label("at rest"), 1280, 800));
            bare.show();
            return bare;
        });
        double percent = percentOfACore(millis);
        Fx.run(stage::hide);
        return percent;
    }
}
