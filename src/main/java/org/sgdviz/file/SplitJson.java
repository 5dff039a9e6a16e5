package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.DataSource;
import org.sgdviz.data.Given;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Partition;
import org.sgdviz.data.Role;
import org.sgdviz.data.Split;
import org.sgdviz.run.RowSet;

/**
 * Which rows of a run are held out: how they are found, and where they have the roles of an earlier run, these. Reads
 * one, as far as it can be understood without the data.
 */
final class SplitJson {

    private static final int BYTES_PER_ROW = 16;
    private static final RowSet NO_ROWS = RowSet.of();

    private final JsonCursor cursor;
    private @Nullable Double testFraction;
    private int seed;
    private boolean stratified;
    private @Nullable Double firstPercent;
    private double validationFraction;
    private boolean hasRoles;
    private RowSet validation = NO_ROWS;
    private RowSet test = NO_ROWS;
    private @Nullable RowSet order;

    private SplitJson(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(Split split, JsonGenerator json, SessionLayout layout) throws IOException {
        if (split.kept() == null) {
            layout.inlineNext();
        }
        json.writeStartObject();
        Holdout holdout = split.holdout();
        if (holdout instanceof Holdout.Drawn drawn) {
            json.writeNumberField("test_fraction", drawn.fraction());
            json.writeNumberField("seed", drawn.seed());
            json.writeBooleanField("stratified", drawn.stratified());
        } else if (holdout instanceof Holdout.AfterFirst first) {
            json.writeNumberField("first_percent", first.percent());
        }
        if (split.validationFraction() != 0) {
            json.writeNumberField("validation_fraction", split.validationFraction());
        }
        if (split.kept() != null) {
            write(split.kept(), json, layout);
        }
        json.writeEndObject();
    }

    private static void write(Partition kept, JsonGenerator json, SessionLayout layout) throws IOException {
        json.writeObjectFieldStart("roles");
        for (Role role : new Role[] {Role.VALIDATION, Role.TEST}) {
            json.writeFieldName(role.id());
            layout.inlineNext();
            RowNumbersJson.write(RowSet.of(kept.rows(role)), json);
        }
        if (!kept.isAscending()) {
            json.writeFieldName("order");
            layout.inlineNext();
            RowNumbersJson.write(RowSet.of(kept.order()), json);
        }
        json.writeEndObject();
    }

    /** Reads one. */
    static SplitJson read(JsonCursor cursor) throws IOException {
        SplitJson split = new SplitJson(cursor);
        Set<String> seen = cursor.object(split::readField);
        if (split.testFraction != null) {
            cursor.require(seen, "seed", "stratified");
        }
        if (split.firstPercent != null && split.testFraction != null) {
            throw cursor.refused(new IllegalValueException("json.twoSplits"));
        }
        try {
            split.rule();
        } catch (IllegalValueException e) {
            throw cursor.refused(e);
        }
        return split;
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case "test_fraction" -> testFraction = cursor.number();
            case "seed" -> seed = cursor.whole(0, Integer.MAX_VALUE);
            case "stratified" -> stratified = cursor.flag();
            case "first_percent" -> firstPercent = cursor.number();
            case "validation_fraction" -> validationFraction = cursor.number();
            case "roles" -> {
                hasRoles = true;
                Set<String> seen = cursor.object(this::readRoles);
                cursor.require(seen, Role.VALIDATION.id(), Role.TEST.id());
            }
            default ->
                throw cursor.unknownField("test_fraction, seed, stratified, first_percent, validation_fraction, roles");
        }
    }

    private void readRoles(String field) throws IOException {
        switch (field) {
            case "validation" -> validation = RowNumbersJson.read(cursor);
            case "test" -> test = RowNumbersJson.read(cursor);
            case "order" -> order = RowNumbersJson.read(cursor);
            default -> throw cursor.unknownField("validation, test, order");
        }
    }

    private Split rule() {
        Holdout holdout = testFraction != null
                ? new Holdout.Drawn(testFraction, seed, stratified)
                : firstPercent != null ? new Holdout.AfterFirst(firstPercent) : Holdout.NOTHING;
        return new Split(holdout, validationFraction, null);
    }

    /**
     * The split of such data.
     *
     * @throws IllegalArgumentException if the roles are not those of its rows
     */
    Split of(DataSource data, JsonCursor budget) throws IOException {
        Split rule = rule();
        if (!hasRoles) {
            return rule;
        }
        if (!(data instanceof Given given)) {
            throw new IllegalValueException("json.rolesOfGenerated");
        }
        int rows = given.points().size();
        budget.take((long) BYTES_PER_ROW * rows);
        Partition kept =
                Partition.of(rows, bits(validation, rows), bits(test, rows), order == null ? null : order.toArray());
        return new Split(rule.holdout(), rule.validationFraction(), kept);
    }

    private static BitSet bits(RowSet numbers, int rows) {
        BitSet bits = new BitSet(rows);
        for (PrimitiveIterator.OfInt next = numbers.iterator(); next.hasNext(); ) {
            int row = next.nextInt();
            if (row >= rows) {
                throw new IllegalValueException("illegal.row", row, rows);
            }
            bits.set(row);
        }
        return bits;
    }
}
