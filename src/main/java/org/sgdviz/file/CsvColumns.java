package org.sgdviz.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sgdviz.data.Names;

/**
 * Which of a file's three columns is what, told from its first row.
 *
 * @param x1 index of the first coordinate, from 0
 * @param x2 index of the second coordinate
 * @param label index of the label
 * @param header the names in the first row, or empty if that row is a point already
 */
record CsvColumns(int x1, int x2, int label, List<String> header) {

    /** Names of a label column, those first that say it most clearly. */
    private static final List<String> LABEL_NAMES = List.of("label", "class", "target", "y");

    /**
     * A first row whose first two fields are no numbers is a header, and one that names the label in one of them;
     * without one, the last column is the label.
     */
    static CsvColumns of(CsvRow first) {
        boolean words = isWord(first, 0) && isWord(first, 1);
        if (!words && !isLabelName(first, 0) && !isLabelName(first, 1)) {
            return new CsvColumns(0, 1, 2, List.of());
        }
        List<String> header = new ArrayList<>();
        for (int column = 0; column < CsvRow.KEPT; column++) {
            header.add(first.text(column));
        }
        int label = labelColumn(header);
        return new CsvColumns(label == 0 ? 1 : 0, label == 2 ? 1 : 2, label, List.copyOf(header));
    }

    boolean hasHeader() {
        return !header.isEmpty();
    }

    /** The names of the coordinates as the header has them, with the texts of the classes. */
    Names names(String class0, String class1) {
        return new Names(name(x1, Names.DEFAULT.x1()), name(x2, Names.DEFAULT.x2()), class0, class1);
    }

    /** A number would be no name that could be told from a value. */
    private String name(int column, String otherwise) {
        boolean named = hasHeader()
                && !header.get(column).isEmpty()
                && !header.get(column).matches("[0-9]+");
        return named ? header.get(column) : otherwise;
    }

    private static boolean isLabelName(CsvRow row, int column) {
        return LABEL_NAMES.contains(row.text(column).toLowerCase(Locale.ROOT));
    }

    private static int labelColumn(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String name : LABEL_NAMES) {
            // Beside a column x, a column y is the other coordinate.
            if (names.contains(name) && !(name.equals("y") && names.contains("x"))) {
                return names.lastIndexOf(name);
            }
        }
        return CsvRow.KEPT - 1;
    }

    private static boolean isWord(CsvRow row, int column) {
        return Double.isNaN(row.number(column)) && !row.isEmpty(column) && !isNotFinite(row.text(column));
    }

    /** Whether a text stands for NaN or an infinity, as many programs write them. */
    static boolean isNotFinite(String text) {
        return text.matches("(?i)[+-]?(nan|inf|infinity)");
    }
}
