package org.sgdviz.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.run.race.Along;
import org.sgdviz.run.race.Race;
import org.sgdviz.run.race.Racer;

/**
 * Carries a race out in the terminal, and prints and writes how it went.
 *
 * @param field who takes part
 * @param along what its places are counted in
 * @param loss to be reached; null: the least that all reach
 * @param outputs where the results go
 * @param quiet whether to print nothing
 */
record RaceJob(RaceField field, Along along, @Nullable Double loss, OutputNames outputs, boolean quiet) {

    /** So long a copy of each racer is run before, in nanoseconds, so that no racer waits for what all use. */
    private static final long WARM_UP = 150_000_000;

    /**
     * Carries it out.
     *
     * @return the exit code
     * @throws BadInput if there is not the memory for so many racers
     * @throws IOException if something cannot be written, in one sentence
     */
    int run(StandardStreams streams) throws IOException {
        boolean silent = quiet || outputs.takeStandardOutput();
        if (!quiet) {
            PlainErrors.remark(field.remark(), streams);
        }
        try (StopRequest stop = StopRequest.listen(streams);
                Results results = Results.open(outputs, streams)) {
            stop.sayIfEnded(() -> Message.of("terminal.stopped", results.written()));
            List<Racer> racers = racers();
            warmUp(stop);
            Race race = new Race(racers, along, System::nanoTime);
            while (!race.isOver() && !stop.getAsBoolean()) {
                race.round(stop);
            }
            RaceTable table = RaceTable.of(field, race, loss);
            if (!silent) {
                table.print(streams.text());
            }
            Output json = results.json();
            if (json != null) {
                table.write(json.stream());
                results.commit(json);
            }
            return race.isOver() ? ExitCode.OK : stop.exitCode();
        }
    }

    private List<Racer> racers() {
        List<Racer> racers = new ArrayList<>();
        long room = Runtime.getRuntime().maxMemory() / 2;
        for (RaceField.Entrant entrant : field.entrants()) {
            Racer racer = entrant.racer().get();
            room -= racer.mostBytes();
            if (room < 0) {
                throw new BadInput("terminal.race.memory", field.entrants().size(), racers.size());
            }
            racers.add(racer);
        }
        return racers;
    }

    private void warmUp(StopRequest stop) {
        for (RaceField.Entrant entrant : field.entrants()) {
            Racer copy = entrant.racer().get();
            long end = System.nanoTime() + WARM_UP;
            copy.warmUp(System::nanoTime, () -> stop.getAsBoolean() || System.nanoTime() - end >= 0);
        }
    }
}
