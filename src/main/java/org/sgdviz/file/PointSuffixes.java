package org.sgdviz.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the names of files of points end, in small letters or capitals. */
public final class PointSuffixes {

    private static final List<String> ALL = List.of(".csv", ".tsv", ".tab", ".txt", ".data", ".dat", ".arff");

    private PointSuffixes() {}

    /** Whether a file is one of points by its name. */
    public static boolean fit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream().anyMatch(lower::endsWith);
    }

    /** Patterns for choosers of files, some of which tell capitals from small letters. */
    public static List<String> patterns() {
        return ALL.stream()
                .flatMap(suffix -> Stream.of("*" + suffix, "*" + suffix.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
