package org.sgdviz.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Message;
import org.sgdviz.data.Points;

/** One reading of points from CSV: the rows so far, and how to say what is wrong with the present one. */
final class CsvPointsReader {

    /** Longer fields are refused: what bounds the memory that a malformed file can take. */
    private static final int MAX_FIELD_CHARS = 1 << 16;

    private static final int MAX_SHOWN_CHARS = 40;

    private final String file;
    private final CsvRow row = new CsvRow();
    private final ClassTexts classes = new ClassTexts();
    private final PointRows points = new PointRows();
    private @Nullable CsvColumns columns;
    private @Nullable NumberHeader numbers;
    private int unlabelled;
    private long firstUnlabelled;

    /** What messages call the file. */
    CsvPointsReader(String file) {
        this.file = file;
    }

    /** Reads to the end. The text must be at its beginning, and must support {@code mark}. */
    PointTable read(BufferedReader text) throws IOException {
        CsvStart start = CsvStart.of(text);
        if (start.isBinary()) {
            throw binary();
        }
        try (CsvReader<CsvRow> rows = CsvReader.builder()
                .fieldSeparator(start.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD_CHARS)
                .build(row, text)) {
            for (CsvRow each : rows) {
                take(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new BadFileException(Message.of("csv.quotes", file, row.line(), MAX_FIELD_CHARS), e);
        }
        return finish();
    }

    private void take(CsvRow next) throws BadFileException {
        if (next.count() == 1 && next.isEmpty(0)) {
            return;
        }
        if (next.count() != CsvRow.KEPT) {
            throw problem(
                    Message.of(next.count() == 1 ? "csv.oneColumn" : "csv.columns", file, row.line(), next.count()));
        }
        if (columns == null) {
            columns = CsvColumns.of(next);
            if (columns.hasHeader()) {
                return;
            }
            takePoint(columns);
            numbers = points.size() == 0 ? null : NumberHeader.of(next);
            return;
        }
        takePoint(columns);
    }

    private void takePoint(CsvColumns at) throws BadFileException {
        if (!classes.know(row, at.label()) && MissingLabel.isIn(row, at.label())) {
            if (unlabelled++ == 0) {
                firstUnlabelled = row.line();
            }
            return;
        }
        double x1 = coordinate(at.x1());
        double x2 = coordinate(at.x2());
        int order = label(at.label());
        if (numbers != null) {
            numbers.see(row, order);
        }
        try {
            points.add(x1, x2, order);
        } catch (IllegalValueException e) {
            throw new BadFileException(Message.of("csv.tooLarge", file, e.explanation()), e);
        }
    }

    private double coordinate(int column) throws BadFileException {
        double number = row.number(column);
        if (Points.isCoordinate(number)) {
            return number;
        }
        if (row.isEmpty(column)) {
            throw problem("csv.coordinate.empty", column);
        }
        if (Double.isFinite(number)) {
            throw problem("csv.coordinate.large", column);
        }
        if (Double.isInfinite(number) || CsvColumns.isNotFinite(row.text(column))) {
            throw problem("csv.coordinate.infinite", column);
        }
        throw problem("csv.coordinate", column);
    }

    private int label(int column) throws BadFileException {
        int order = classes.order(row, column);
        if (order < 0 && numbers != null && numbers.explainsThirdLabel(row)) {
            dropFirst(numbers);
            order = classes.order(row, column);
        }
        if (order < 0) {
            throw problem(Message.of(
                    "csv.thirdLabel",
                    file,
                    row.line(),
                    column + 1,
                    quoted(row.text(column)),
                    quoted(classes.inOrder().get(0)),
                    quoted(classes.inOrder().get(1))));
        }
        return order;
    }

    /** The first row was a header of numbers after all. */
    private void dropFirst(NumberHeader header) {
        points.removeFirst();
        numbers = null;
        if (header.isAlone()) {
            classes.forgetFirst();
            points.swapLabels(); // those so far are all of the other label, which is now the first
        }
    }

    private PointTable finish() throws BadFileException {
        if (columns == null) {
            throw new BadFileException("csv.empty", file);
        }
        if (numbers != null && numbers.wasHeader()) {
            dropFirst(numbers);
        }
        if (points.size() == 0) {
            throw new BadFileException(unlabelled == 0 ? "csv.headerOnly" : "csv.noLabels", file);
        }
        if (classes.orderOfClass1() == 0) {
            points.swapLabels();
        }
        return new PointTable(points.toPoints(columns.names(classes.text(0), classes.text(1))), remark());
    }

    private @Nullable Message remark() {
        if (unlabelled == 0) {
            return null;
        }
        return unlabelled == 1
                ? Message.of("csv.unlabelled.one", file, firstUnlabelled)
                : Message.of("csv.unlabelled", file, unlabelled, firstUnlabelled);
    }

    private BadFileException problem(String key, int column) {
        return problem(Message.of(key, file, row.line(), column + 1, quoted(row.text(column))));
    }

    private BadFileException problem(Message what) {
        return row.isBinary() ? binary() : new BadFileException(what, null);
    }

    private BadFileException binary() {
        return new BadFileException("csv.binary", file);
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() <= MAX_SHOWN_CHARS ? line : line.substring(0, MAX_SHOWN_CHARS) + "…") + '"';
    }
}
