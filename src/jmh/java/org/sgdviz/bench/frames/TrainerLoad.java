package org.sgdviz.bench.frames;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.sgdviz.run.Run;

/** A trainer flat out beside the window, for cases in which the window's own must keep its history short. */
public final class TrainerLoad {

    private TrainerLoad() {}

    /** Measures something while it trains. */
    public static <T> T beside(Supplier<T> measured) {
        AtomicBoolean ended = new AtomicBoolean();
        Run run = new Run(ShownWindow.experiment(400, "1"));
        Thread thread = new Thread(
                () -> {
                    while (!ended.get()) {
                        run.steps(Integer.MAX_VALUE);
                    }
                },
                "load");
        thread.setDaemon(true);
        thread.start();
        try {
            return measured.get();
        } finally {
            ended.set(true);
        }
    }
}
