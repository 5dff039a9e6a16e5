package org.sgdviz.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;

/**
 * The outputs of a run, opened before its first update, so that what cannot be written is known before anything is
 * computed; each becomes final by itself, as soon as it is whole. Used by one thread, but for {@link #written}.
 */
final class Results implements Closeable {

    private final List<Output> open = new CopyOnWriteArrayList<>();
    private final List<String> finished = new ArrayList<>();
    private final @Nullable Output json;
    private final @Nullable Output updates;
    private final @Nullable Output figure;
    private final @Nullable Output session;

    private Results(OutputNames names, StandardStreams streams) throws IOException {
        try {
            json = open("--json", names.json(), streams);
            updates = open("--updates", names.updates(), streams);
            figure = open("--figure", names.figure(), streams);
            session = open("--session", names.session(), streams);
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Opens those that have a name.
     *
     * @throws IOException if one cannot be written, in one sentence; there is then none
     */
    static Results open(OutputNames names, StandardStreams streams) throws IOException {
        return new Results(names, streams);
    }

    private @Nullable Output open(String option, @Nullable String name, StandardStreams streams) throws IOException {
        if (name == null) {
            return null;
        }
        Output output = Output.open(option, name, streams);
        open.add(output);
        return output;
    }

    @Nullable
    Output json() {
        return json;
    }

    @Nullable
    Output updates() {
        return updates;
    }

    @Nullable
    Output figure() {
        return figure;
    }

    @Nullable
    Output session() {
        return session;
    }

    /** Makes one of them final. */
    void commit(Output output) throws IOException {
        output.commit();
        synchronized (finished) {
            if (!finished.contains(output.name())) {
                finished.add(output.name());
            }
        }
    }

    /** What is final by now; what only waits for the disk is made so first. Any thread. */
    Message written() {
        synchronized (finished) {
            for (Output each : open) {
                if (each.commitAtOnce() && !finished.contains(each.name())) {
                    finished.add(each.name());
                }
            }
            if (finished.isEmpty()) {
                return Message.of("terminal.written.nothing");
            }
            int last = finished.size() - 1;
            return last == 0
                    ? Message.of("terminal.written.one", finished.get(0))
                    : Message.of(
                            "terminal.written.several",
                            String.join(", ", finished.subList(0, last)),
                            finished.get(last));
        }
    }

    /** Discards what is not final. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Output output : open) {
            try {
                output.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
