package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.ui.controller.dialog.SessionDialogs;

class SessionFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "lesson.sgd.json, lesson.sgd.json",
        "lesson, lesson.sgd.json",
        "lesson.json, lesson.sgd.json",
        "lesson.sgd, lesson.sgd.json",
        "my.lesson.1, my.lesson.1.sgd.json",
        "folder.json/lesson, folder.json/lesson.sgd.json"
    })
    void aSessionsNameGetsTheWholeSuffixOnce(String chosen, String named) {
        assertThat(SessionDialogs.named(chosen)).isEqualTo(Path.of(named));
    }
}
