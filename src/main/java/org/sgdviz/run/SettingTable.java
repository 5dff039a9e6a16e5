package org.sgdviz.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A row for each {@link Setting}: there is no table that lacks one. Immutable where its rows are.
 *
 * @param <R> the type of the rows
 */
public final class SettingTable<R extends SettingTable.Row<?>> {

    /**
     * What somebody has to say of a setting.
     *
     * @param <T> the type of its values
     */
    public interface Row<T> {

        /** Of which setting. */
        Setting<T> setting();
    }

    private final List<R> rows;
    private final Map<Setting<?>, R> bySetting = new HashMap<>();

    private SettingTable(List<R> rows) {
        this.rows = rows;
        for (R row : rows) {
            if (bySetting.put(row.setting(), row) != null) {
                throw new IllegalStateException("two rows for the setting " + row.setting());
            }
        }
        StringJoiner missing = new StringJoiner(", ");
        for (Setting<?> setting : Setting.ALL) {
            if (!bySetting.containsKey(setting)) {
                missing.add(setting.id());
            }
        }
        if (missing.length() > 0) {
            throw new IllegalStateException("no row for the settings " + missing);
        }
    }

    /**
     * A table of the given rows, which keep their order.
     *
     * @throws IllegalStateException if a setting has no row, or several
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is only copied
    public static <R extends Row<?>> SettingTable<R> of(R... rows) {
        return of(List.of(rows));
    }

    /**
     * A table of the given rows, which keep their order.
     *
     * @throws IllegalStateException if a setting has no row, or several
     */
    public static <R extends Row<?>> SettingTable<R> of(List<? extends R> rows) {
        return new SettingTable<>(Collections.unmodifiableList(List.copyOf(rows)));
    }

    /** All rows, in their order. */
    public List<R> rows() {
        return rows;
    }

    /** The row of a setting. */
    public R of(Setting<?> setting) {
        return Objects.requireNonNull(bySetting.get(setting));
    }
}
