package org.sgdviz.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sgdviz.run.Outcome;
import org.sgdviz.run.race.Along;
import org.sgdviz.run.race.Race;
import org.sgdviz.run.race.Racer;
import org.sgdviz.run.race.Sample;
import org.sgdviz.sgd.Evaluation;

/**
 * How a race went: who reached a loss with how many updates, examples and seconds, the first one first. Immutable.
 *
 * @param title what was raced on, in words
 * @param along what the race went by
 * @param loss the loss to be reached; NaN if nobody came below the start
 * @param isChosen whether somebody chose that loss
 * @param rows the racers, sorted
 */
record RaceTable(String title, Along along, double loss, boolean isChosen, List<Row> rows) {

    private static final String NOTHING = "-";

    /**
     * A racer.
     *
     * @param name what it is called
     * @param objective what it minimizes, whose loss is meant
     * @param reached how it stood when it reached the loss; null: it did not
     * @param last how it stood last
     * @param accuracy of its training rows at the end
     * @param outcome how it ended
     */
    record Row(
            String name, String objective, @Nullable Sample reached, Sample last, double accuracy, Outcome outcome) {}

    static RaceTable of(RaceField field, Race race, @Nullable Double chosen) {
        double loss = chosen != null ? chosen : race.commonLoss().orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < race.racers().size(); k++) {
            Racer racer = race.racers().get(k);
            Evaluation last = racer.evaluation();
            RaceField.Entrant entrant = field.entrants().get(k);
            rows.add(new Row(
                    entrant.name(),
                    racer.run().trainer().settings().objective().id(),
                    racer.reached(loss),
                    racer.last(),
                    last.accuracy(),
                    outcome(racer)));
        }
        rows.sort(Comparator.comparingDouble(row -> rank(row, race.along())));
        RaceField.Entrant first = field.entrants().get(0);
        String title = Plain.text(
                "terminal.race.title",
                rows.size(),
                Report.data(first.experiment(), first.points()),
                RaceCommand.word(race.along()));
        return new RaceTable(title, race.along(), loss, chosen != null, List.copyOf(rows));
    }

    /** One that is only as long as it was recorded is complete then. */
    private static Outcome outcome(Racer racer) {
        Outcome outcome = racer.run().outcome();
        if (outcome != Outcome.UNDER_WAY) {
            return outcome;
        }
        return racer.isOver() ? Outcome.COMPLETED : Outcome.INTERRUPTED;
    }

    private static double rank(Row row, Along along) {
        Sample reached = row.reached();
        if (reached == null) {
            return Double.POSITIVE_INFINITY;
        }
        return along == Along.UPDATES
                ? reached.updates()
                : along == Along.SECONDS ? reached.seconds() : reached.examples();
    }

    void print(PrintStream text) {
        text.println(title);
        if (Double.isNaN(loss)) {
            text.println(Plain.text("terminal.race.noLoss"));
        } else {
            text.println(
                    Plain.text(isChosen ? "terminal.race.chosenLoss" : "terminal.race.commonLoss", Plain.number(loss)));
        }
        if (rows.stream().map(Row::objective).distinct().count() > 1) {
            text.println(Plain.text("terminal.race.objectives"));
        }
        text.println();
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        String format = "%-" + Math.max(5, width) + "s %10s %12s %10s %10s   %10s %12s %9s  %s%n";
        text.printf(Locale.ROOT, format, (Object[])
                Plain.text("terminal.race.columns").split("\\|", -1));
        for (Row row : rows) {
            List<Object> cells = new ArrayList<>(List.of(Plain.visible(row.name())));
            cells.addAll(cells(row.reached()));
            cells.add(row.last().updates());
            cells.add(Plain.number(row.last().loss()));
            cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * row.accuracy()));
            cells.add(row.outcome().name().toLowerCase(Locale.ROOT));
            text.printf(Locale.ROOT, format, cells.toArray());
        }
    }

    private static List<Object> cells(@Nullable Sample reached) {
        if (reached == null) {
            return List.of(NOTHING, NOTHING, NOTHING, NOTHING);
        }
        return List.of(
                reached.updates(),
                String.format(Locale.ROOT, "%.0f", reached.examples()),
                String.format(Locale.ROOT, "%.4g", reached.seconds()),
                reached.updates() == 0 ? NOTHING : String.format(Locale.ROOT, "%.3g", reached.microsPerUpdate()));
    }

    /** Writes it and a line end; does not close the stream. */
    void write(OutputStream to) throws IOException {
        JsonGenerator json = ResultJson.generator(to);
        json.writeStartObject();
        json.writeStringField("by", RaceCommand.word(along));
        ResultJson.field(json, "loss", loss);
        json.writeArrayFieldStart("racers");
        for (Row row : rows) {
            json.writeStartObject();
            json.writeStringField("name", row.name());
            json.writeStringField("objective", row.objective());
            if (row.reached() == null) {
                json.writeNullField("reached");
            } else {
                sample(json, "reached", row.reached());
            }
            sample(json, "final", row.last());
            ResultJson.field(json, "accuracy", row.accuracy());
            json.writeStringField("outcome", row.outcome().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void sample(JsonGenerator json, String name, Sample sample) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("updates", sample.updates());
        ResultJson.field(json, "examples", sample.examples());
        ResultJson.field(json, "seconds", sample.seconds());
        ResultJson.field(json, "microseconds_per_update", sample.microsPerUpdate());
        ResultJson.field(json, "loss", sample.loss());
        json.writeEndObject();
    }
}
