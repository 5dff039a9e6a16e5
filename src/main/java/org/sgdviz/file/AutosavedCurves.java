package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.Session;

/**
 * What lets long runs be shown at once after a crash: the {@link SavedCurves} of each in a file of its own in a slot of
 * the autosave, written again at most once a minute if the run has gone on, and one of them at a time, so that the
 * session itself never waits for many. Which of them belongs to which run of a snapshot stands in a file beside that.
 * For one thread at a time.
 */
final class AutosavedCurves {

    private static final String OF_RUN = ".progress";
    private static final String NUMBERS = ".runs";
    private static final long NANOS_BETWEEN = 60_000_000_000L;

    private final Path slot;
    private final LongSupplier nanoTime;
    private final IdentityHashMap<Run, Known> known = new IdentityHashMap<>();
    private int lastNumber;
    private List<Integer> written = List.of();
    private long files;

    /**
     * A run that was seen.
     *
     * @param number the number of its file
     * @param updates how many updates it had when that was written; 0 before that
     * @param order which file that was, of all that were written; 0 before that
     * @param nanos when it was written
     */
    private record Known(int number, long updates, long order, long nanos) {

        boolean isDue(long present, long now) {
            return present != updates && (order == 0 || now - nanos >= NANOS_BETWEEN);
        }
    }

    /** Keeps the curves in a slot, where none is yet; by a clock in nanoseconds. */
    AutosavedCurves(Path slot, LongSupplier nanoTime) {
        this.slot = slot;
        this.nanoTime = nanoTime;
    }

    /** Says which runs a snapshot has, which is about to be written or is the last one. */
    void note(long snapshot, List<Run> runs) throws IOException {
        if (runs.isEmpty()) {
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        for (Run run : runs) {
            numbers.add(known.computeIfAbsent(run, any -> new Known(++lastNumber, 0, 0, 0)).number);
        }
        Path file = slot.resolve(snapshot + NUMBERS);
        if (!numbers.equals(written) || !Files.exists(file)) {
            String line = String.join(" ", numbers.stream().map(String::valueOf).toList());
            SafeFile.write(file, to -> to.write(line.getBytes(StandardCharsets.US_ASCII)));
            written = numbers;
        }
    }

    /** Deletes what belongs to a former snapshot. */
    void forget(long snapshot) throws IOException {
        Files.deleteIfExists(slot.resolve(snapshot + NUMBERS));
    }

    /** Deletes the files of runs that are gone, and writes that of the long run that has waited for it longest. */
    void save(LiveSession live) throws IOException {
        for (Iterator<Map.Entry<Run, Known>> all = known.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Run, Known> each = all.next();
            if (!contains(live.runs(), each.getKey())) {
                Files.deleteIfExists(file(slot, each.getValue().number));
                all.remove();
            }
        }
        long now = nanoTime.getAsLong();
        int next = -1;
        Known longest = null;
        for (int i = 0; i < live.runs().size(); i++) {
            Run run = live.runs().get(i);
            Known before = known.get(run);
            long updates = updates(live, i);
            if (before != null
                    && (longest == null || before.order < longest.order)
                    && before.isDue(updates, now)
                    && ResumedRun.isLong(run, updates)) {
                next = i;
                longest = before;
            }
        }
        if (longest != null) {
            save(live.runs().get(next), longest.number, updates(live, next), now);
        }
    }

    private static long updates(LiveSession live, int run) {
        return live.session().runs().get(run).updates();
    }

    private void save(Run run, int number, long updates, long now) throws IOException {
        known.put(run, new Known(number, updates, ++files, now)); // even if it fails: then the next try is in a minute
        SavedCurves curves = ResumedRun.curvesOf(run, updates);
        if (curves != null) {
            SafeFile.write(file(slot, number), to -> write(curves, to));
        }
    }

    @SuppressWarnings("ReferenceEquality") // a run is no value
    private static boolean contains(List<Run> runs, Run one) {
        return runs.stream().anyMatch(each -> each == one);
    }

    private static Path file(Path slot, int number) {
        return slot.resolve(number + OF_RUN);
    }

    private static void write(SavedCurves curves, OutputStream to) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            SessionLayout layout = new SessionLayout();
            json.setPrettyPrinter(layout);
            CurvesJson.write(curves, json, layout);
        }
        text.flush();
    }

    // ---- after a crash ----

    /** The progress of the runs of a session, which a snapshot has become, as far as it is there and fits. */
    static Map<Integer, SavedCurves> read(Path slot, String snapshot, Session session) {
        Map<Integer, SavedCurves> found = new TreeMap<>();
        List<Integer> numbers = numbers(slot.resolve(snapshot + NUMBERS));
        if (numbers.size() == session.runs().size()) {
            for (int i = 0; i < numbers.size(); i++) {
                SavedCurves curves = read(file(slot, numbers.get(i)));
                if (curves != null
                        && StoredSession.isWithin(curves, session.runs().get(i))) {
                    found.put(i, curves);
                }
            }
        }
        return found;
    }

    private static List<Integer> numbers(Path file) {
        List<Integer> numbers = new ArrayList<>();
        try {
            for (String number :
                    Files.readString(file, StandardCharsets.US_ASCII).split(" ", -1)) {
                numbers.add(Integer.valueOf(number));
            }
            return numbers;
        } catch (IOException | NumberFormatException e) {
            return List.of(); // without it all is made again, which takes longer
        }
    }

    private static @Nullable SavedCurves read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        String name = file.toString();
        try (BufferedReader text = Files.newBufferedReader(file);
                JsonParser parser = SessionFile.factory().createParser(text)) {
            JsonCursor cursor = new JsonCursor(name, parser, MemoryBudget.of(name));
            cursor.next();
            return CurvesJson.read(cursor);
        } catch (IOException | IllegalArgumentException e) {
            return null; // as above
        }
    }
}
