package org.sgdviz.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.sgdviz.run.Run;

/**
 * Keeps all runs together within a bound, however long they become: where it gets tight, runs that are not in front
 * give up what can be computed again, deleted and hidden ones first, and where that is not enough fine curves. For one
 * more run the list is as short as it must be for each to become as long as it likes. FX thread only.
 */
final class RunMemory {

    /** The most that the run in front takes beside its rows. */
    private static final long FRONT = 12_500_000;

    private final long bound;
    private final LongSupplier beside;
    private final Front front;

    /**
     * A bound of so many bytes.
     *
     * @param beside how many bytes are taken for the runs beside them: curves that they did not keep themselves
     */
    RunMemory(long bound, LongSupplier beside, Front front) {
        this.bound = bound;
        this.beside = beside;
        this.front = front;
    }

    /** A quarter of what Java may take. */
    static long usual() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /** Whether there is room for these runs, whatever becomes of them, and for one more that will be in front. */
    boolean hasRoom(List<RunEntry> runs, List<Run> deleted, Run more) {
        long atRest =
                runs.stream().mapToLong(each -> each.run().mostBytesAtRest()).sum()
                        + deleted.stream()
                                .mapToLong(each -> Math.min(each.bytes(), each.mostBytesAtRest())) // they grow no more
                                .sum();
        return atRest + beside.getAsLong() + FRONT + more.mostBytesAtRest() <= bound;
    }

    /** Makes room where it is tight. */
    void fit(List<RunEntry> runs, List<Run> deleted) {
        long bytes = beside.getAsLong()
                + runs.stream().mapToLong(each -> each.run().bytes()).sum()
                + deleted.stream().mapToLong(Run::bytes).sum();
        List<Run> order = new ArrayList<>(deleted);
        runs.stream()
                .sorted(Comparator.comparing(RunEntry::shown).thenComparing(RunEntry::id))
                .map(RunEntry::run)
                .forEach(order::add);
        order.removeIf(run -> !front.isAtRest(run));
        bytes = giveUp(order, Run::slim, bytes);
        giveUp(order, Run::coarsen, bytes);
    }

    /** Lets runs give up something, as many as it takes, and returns how many bytes there are then. */
    private long giveUp(List<Run> order, Consumer<Run> something, long bytesBefore) {
        long bytes = bytesBefore;
        for (Run run : order) {
            if (bytes + FRONT <= bound) {
                break;
            }
            bytes -= run.bytes();
            something.accept(run);
            bytes += run.bytes();
        }
        return bytes;
    }
}
