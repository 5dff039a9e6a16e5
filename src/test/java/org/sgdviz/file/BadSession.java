package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.RowSet;
import org.sgdviz.run.Setting;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.session.Visibility;
import org.sgdviz.text.InWords;

/** A session file with something wrong in it. */
final class BadSession {

    static final long MEGABYTE = 1 << 20;

    final Path file;

    BadSession(Path file) {
        this.file = file;
    }

    /** A session of a run and a branch of it. */
    static String good() {
        Experiment first = Experiment.TUTORIAL
                .withEdit(new Edit(3, Setting.LEARNING_RATE.to(0.3)))
                .withEdit(new Edit(9, new RowChange.Remove(RowSet.of(2, 3, 4))));
        Experiment second = first.upTo(9).withEdit(new Edit(12, new RowChange.Move(5, 0.1, 0)));
        SavedRun parent =
                new SavedRun("a", 0, Visibility.WITH_ITS_DATA, first, 20, first.initialWeights(), false, null);
        Origin origin = new Origin(Origin.Kind.BRANCHED, 0, 9);
        SavedRun branch =
                new SavedRun("b", 1, Visibility.WITH_ITS_DATA, second, 30, first.initialWeights(), false, origin);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SessionFile.write(new Session(List.of(parent, branch), 1, OptionalLong.of(11), ViewState.DEFAULT), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The sentence that says what is wrong, with FILE for the name of the file. */
    String problem() {
        BadFileException bad = Assertions.catchThrowableOfType(
                BadFileException.class, () -> SessionFile.readAll(file, new MemoryBudget("x.sgd.json", 64 * MEGABYTE)));
        assertThat(bad).isNotNull();
        assertThat(InWords.of(bad)).doesNotContain("\n").hasSizeLessThan(600);
        return InWords.of(bad).replace(file.toString(), "FILE").replace("x.sgd.json", "FILE");
    }

    /** The sentence for a file of such a text. */
    String problem(String text) throws IOException {
        Files.writeString(file, text);
        return problem();
    }
}
