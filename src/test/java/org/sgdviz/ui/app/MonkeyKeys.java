package org.sgdviz.ui.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/** The keys that a {@link Monkey} presses, and the texts that it writes: legal ones, and others. */
final class MonkeyKeys {

    /** What is used often stands here several times. */
    static final List<KeyCode[]> ALL = List.of(
            keys(KeyCode.SPACE),
            keys(KeyCode.SPACE),
            keys(KeyCode.SPACE),
            keys(KeyCode.RIGHT),
            keys(KeyCode.RIGHT),
            keys(KeyCode.SHIFT, KeyCode.RIGHT),
            keys(KeyCode.LEFT),
            keys(KeyCode.LEFT),
            keys(KeyCode.SHIFT, KeyCode.LEFT),
            keys(KeyCode.HOME),
            keys(KeyCode.END),
            keys(KeyCode.ESCAPE),
            keys(KeyCode.ENTER),
            keys(KeyCode.TAB),
            keys(KeyCode.SHIFT, KeyCode.TAB),
            keys(KeyCode.UP),
            keys(KeyCode.DOWN),
            keys(KeyCode.R),
            keys(KeyCode.N),
            keys(KeyCode.ALT, KeyCode.R),
            keys(KeyCode.DELETE),
            keys(KeyCode.BACK_SPACE),
            keys(KeyCode.CONTROL, KeyCode.Z),
            keys(KeyCode.CONTROL, KeyCode.Z),
            keys(KeyCode.CONTROL, KeyCode.Z),
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z),
            keys(KeyCode.CONTROL, KeyCode.Y),
            keys(KeyCode.CONTROL, KeyCode.EQUALS),
            keys(KeyCode.CONTROL, KeyCode.MINUS),
            keys(KeyCode.CONTROL, KeyCode.DIGIT0),
            keys(KeyCode.CONTROL, KeyCode.N),
            keys(KeyCode.CONTROL, KeyCode.O),
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S),
            keys(KeyCode.F1),
            keys(KeyCode.F9),
            keys(KeyCode.F11),
            keys(KeyCode.DIGIT7),
            keys(KeyCode.A));

    private static final List<String> SEEDS = List.of("0", "1", "42", "-1", "2147483647", "4294967296", "x", "");

    /** By field; points only as many as every machine makes in no time. */
    static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "#alpha", List.of("0.01", "0.3", "1", "100", "1e9", "1e-300", "0", "-1", "nan", "abc", "", "0,5"),
            "#batch", List.of("1", "7", "32", "400", "all", "100000", "0", "-3", "1.5", ""),
            "#epochs", List.of("", "1", "3", "100", "0", "999999999", "1e12", "x"),
            "#initSeed", SEEDS,
            "#shuffleSeed", SEEDS,
            "#seed", SEEDS,
            "#samples", List.of("2", "3", "10", "400", "4000", "20000", "0", "1", "-5", "abc", ""),
            "#spread", List.of("0", "0.5", "2.5", "10", "1e6", "1e-9", "-1", "nan", ""),
            "#factor", List.of("0", "0.5", "0.99", "1", "2", "-1", "x")));

    private MonkeyKeys() {}

    private static KeyCode[] keys(KeyCode... together) {
        return together;
    }

    /** How keys are called that are pressed together. */
    static String words(KeyCode... keys) {
        return Arrays.stream(keys).map(KeyCode::getName).collect(Collectors.joining("+"));
    }
}
