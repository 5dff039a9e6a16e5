package org.sgdviz.file;

import java.util.Locale;
import java.util.Set;

/**
 * Which labels say that there is none: what the common programs write for a value that is missing, or for a number that
 * is not finite.
 */
final class MissingLabel {

    /** In capitals; in any case of letters they are no names of classes. */
    private static final Set<String> IN_ANY_CASE =
            Set.of("NA", "N/A", "#N/A", "<NA>", "NULL", "?", ".", "#NA", "#NULL!", "1.#QNAN", "-1.#IND");

    /** As Python writes it; "none" may well be a class. */
    private static final String NONE = "None";

    private static final int LONGEST = 9;

    private MissingLabel() {}

    /** Whether a row's label is missing; of a row whose label is one of the known ones it need not be asked. */
    static boolean isIn(CsvRow row, int column) {
        if (row.isEmpty(column)) {
            return true;
        }
        if (Double.isInfinite(row.number(column))) {
            return true;
        }
        if (row.length(column) > LONGEST) {
            return false;
        }
        String text = row.text(column);
        return CsvColumns.isNotFinite(text) || text.equals(NONE) || IN_ANY_CASE.contains(text.toUpperCase(Locale.ROOT));
    }
}
