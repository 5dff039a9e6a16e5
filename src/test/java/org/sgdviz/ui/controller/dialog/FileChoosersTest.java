package org.sgdviz.ui.controller.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.file.Preferences;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.app.Window;

/** What choosers of files offer, and where they begin. */
class FileChoosersTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    final Window window = new Window(null, () -> folder.resolve("state"));

    private final ObjectProperty<File> last = new SimpleObjectProperty<>();

    @Test
    void eachHasATitleAndBeginsWhereAFileWasUsedLast() {
        for (FileChoosers.Kind kind : FileChoosers.Kind.values()) {
            assertThat(chooser(kind).getTitle()).isNotBlank();
            assertThat(chooser(kind).getInitialDirectory()).isNull();
        }
        last.set(folder.toFile());
        for (FileChoosers.Kind kind : FileChoosers.Kind.values()) {
            assertThat(chooser(kind).getInitialDirectory()).isEqualTo(folder.toFile());
        }
    }

    @Test
    void aFolderThatIsGoneIsForgotten() {
        last.set(folder.resolve("gone").toFile());
        assertThat(chooser(FileChoosers.Kind.OPEN).getInitialDirectory()).isNull();
    }

    @Test
    void pointsAreOfferedByAllTheirSuffixesInSmallLettersAndCapitals() {
        for (FileChoosers.Kind kind :
                List.of(FileChoosers.Kind.OPEN, FileChoosers.Kind.OPEN_POINTS, FileChoosers.Kind.SAVE_POINTS)) {
            assertThat(chooser(kind).getExtensionFilters().get(0).getExtensions())
                    .contains("*.csv", "*.CSV", "*.txt", "*.tsv", "*.data", "*.dat", "*.tab", "*.arff", "*.ARFF");
            assertThat(chooser(kind).getExtensionFilters().get(1).getExtensions())
                    .containsExactly("*.*");
        }
        assertThat(chooser(FileChoosers.Kind.OPEN).getExtensionFilters().get(0).getExtensions())
                .contains("*.sgd.json");
    }

    @Test
    void theFolderOfTheLastFileIsRememberedFromStartToStart() throws TimeoutException {
        window.drop(Path.of("src/test/resources/cases/exams.csv"));
        window.until("it is open", () -> window.points().points().size() == 100);
        window.close();
        assertThat(Preferences.read(folder.resolve("state")).values().get("folder"))
                .isEqualTo(Path.of("src/test/resources/cases").toAbsolutePath().toString());
        window.open();
    }

    private FileChooser chooser(FileChoosers.Kind kind) {
        return Window.onFx(() -> new FileChoosers(window.stage(), new Messages(), last).chooser(kind));
    }
}
