package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sgdviz.Main;
import org.sgdviz.run.Setting;
import org.sgdviz.run.SettingTable;
import org.sgdviz.text.Messages;

/** Whoever says something of settings says it in a table of all of them, of which there is one for each purpose. */
class SettingTablesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Main.class);

    private static Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            if (each.isAssignableTo(SettingTable.Row.class) && !each.isInterface()) {
                rows.add(each.getName());
            }
        }
        return rows;
    }

    @Test
    void filesTerminalAndWindowHaveTheirTables() {
        assertThat(rows())
                .containsExactly(
                        "org.sgdviz.cli.RuleOptions",
                        "org.sgdviz.cli.SettingOption",
                        "org.sgdviz.file.SettingJson",
                        "org.sgdviz.ui.controller.SettingControl",
                        "org.sgdviz.ui.controller.SettingWords");
    }

    /** But for that of the controls, which takes a window; there is no window without it. */
    @Test
    void eachHasARowForEachSetting() throws ReflectiveOperationException {
        List<SettingTable<?>> tables = new ArrayList<>();
        for (String row : rows()) {
            Class<?> type = Class.forName(row);
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == SettingTable.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    tables.add((SettingTable<?>) field.get(null));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.getReturnType() == SettingTable.class && method.getParameterCount() == 1) {
                    method.setAccessible(true);
                    tables.add((SettingTable<?>) method.invoke(null, new Messages()));
                }
            }
        }

        assertThat(tables).hasSize(3);
        for (SettingTable<?> table : tables) {
            List<String> settings =
                    table.rows().stream().map(row -> row.setting().id()).toList();
            assertThat(settings)
                    .containsExactlyInAnyOrderElementsOf(
                            Setting.ALL.stream().map(Setting::id).toList());
        }
    }

    @Test
    void nobodyElseMakesATableOfThem() {
        Set<String> makers = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            boolean makes = each.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SettingTable.class)
                            && call.getTarget().getName().equals("of")
                            && call.getTarget().getRawReturnType().isEquivalentTo(SettingTable.class));
            if (makes && !each.isEquivalentTo(SettingTable.class)) {
                makers.add(each.getSimpleName());
            }
        }

        assertThat(makers)
                .as("a table is made where its rows are, and that of controls where the controls are")
                .containsExactly("SettingJson", "SettingOption", "SettingWords", "TrainingController");
    }
}
