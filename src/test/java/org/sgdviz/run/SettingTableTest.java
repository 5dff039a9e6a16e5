package org.sgdviz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTableTest {

    private record Row<T>(Setting<T> setting) implements SettingTable.Row<T> {}

    private static List<Row<?>> rows() {
        List<Row<?>> rows = new ArrayList<>();
        for (Setting<?> setting : Setting.ALL) {
            rows.add(new Row<>(setting));
        }
        return rows;
    }

    @Test
    void aTableHasARowForEachSettingInItsOwnOrder() {
        List<Row<?>> rows = rows();
        Collections.reverse(rows);

        SettingTable<Row<?>> table = SettingTable.of(rows);

        assertThat(table.rows()).isEqualTo(rows).isUnmodifiable();
        for (Setting<?> setting : Setting.ALL) {
            assertThat(table.of(setting).setting()).isEqualTo(setting);
        }
    }

    @Test
    void thereIsNoTableThatLacksARow() {
        for (int i = 0; i < Setting.ALL.size(); i++) {
            List<Row<?>> rows = rows();
            rows.remove(i);

            assertThatIllegalStateException()
                    .isThrownBy(() -> SettingTable.of(rows))
                    .withMessage("no row for the settings " + Setting.ALL.get(i).id());
        }
    }

    @Test
    void norOneThatHasTwo() {
        List<Row<?>> rows = rows();
        rows.add(new Row<>(Setting.OBJECTIVE));

        assertThatIllegalStateException()
                .isThrownBy(() -> SettingTable.of(rows))
                .withMessage("two rows for the setting objective");
    }
}
