package org.sgdviz.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;

/**
 * Points as CSV: three columns, two coordinates and a label. What is written is read back equal, where both classes
 * occur.
 *
 * <p>Read are files in UTF-8, with a byte order mark or without; separated by commas, semicolons or tabs, told from the
 * first line; fields quoted or not; blank lines are skipped. A first row whose coordinates are no numbers is a header.
 * The label is the column named label, class, target or y (not beside an x), or else the last. There are at most two
 * distinct labels, of any text: class 1 is the larger, as a number if both are numbers, else by code point. A file with
 * one label is read too, since more points may be added by hand: ask {@link Points#hasBothClasses()}. Rows whose label
 * is missing (empty, NA, NaN, ? and the like) are left out. Numbers may have a real minus sign, and spaces that do not
 * break.
 */
public final class CsvPoints {

    private static final String LABEL = "label";

    private CsvPoints() {}

    /**
     * Reads a file, which may be a pipe or a device such as {@code /dev/stdin}.
     *
     * @throws BadFileException if it cannot be read, or is not what the class says
     */
    public static Points read(Path path) throws BadFileException {
        return readTable(path).points();
    }

    /**
     * As {@link #read}, with what there is to say about it.
     *
     * @throws BadFileException if it cannot be read, or is not what the class says
     */
    public static PointTable readTable(Path path) throws BadFileException {
        if (Files.isDirectory(path)) {
            throw new BadFileException("csv.folder", path);
        }
        try (BufferedReader text = Files.newBufferedReader(path)) {
            return new CsvPointsReader(path.toString()).read(text);
        } catch (IOException e) {
            throw BadFileException.reading(path, e);
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws BadFileException if it cannot be written
     */
    public static void write(Points points, Path path) throws BadFileException {
        SafeFile.write(path, out -> write(points, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /**
     * Writes to a stream, which is flushed and stays open: a header, then a row per point, lines ended by a line feed.
     * Coordinates are written so that they are read back exactly.
     */
    public static void write(Points points, Writer out) throws IOException {
        Names names = points.names();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        try {
            csv.writeRecord(names.x1(), names.x2(), LABEL);
            for (int i = 0; i < points.size(); i++) {
                String label = points.label(i) == 1 ? names.class1() : names.class0();
                csv.writeRecord(Double.toString(points.x1(i)), Double.toString(points.x2(i)), label);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }
}
