package org.sgdviz.ui.document;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.sgdviz.data.Given;
import org.sgdviz.data.Points;
import org.sgdviz.file.BadFileException;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.file.PointTable;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.background.Threads;
import org.sgdviz.ui.model.TrainingModel;

/**
 * Opens and saves points as CSV beside the FX thread. A file that cannot be read or written leaves everything as it
 * was, and its problem is told as one sentence.
 */
public final class PointFiles implements AutoCloseable {

    private final TrainingModel model;
    private final Messages messages;
    private final Consumer<String> problems;
    private final Consumer<String> remarks;
    private final ExecutorService thread = Threads.single("files");

    /**
     * Files for a model's points.
     *
     * @param problems receives a sentence for each file that could not be read or written; called on the FX thread
     * @param remarks receives a sentence for each file that was opened without some of its rows; likewise
     */
    public PointFiles(TrainingModel model, Messages messages, Consumer<String> problems, Consumer<String> remarks) {
        this.model = model;
        this.messages = messages;
        this.problems = problems;
        this.remarks = remarks;
    }

    /** Replaces the data by a file's points. */
    public void open(Path file) {
        thread.execute(() -> {
            try {
                PointTable table = CsvPoints.readTable(file);
                Platform.runLater(() -> open(nameOf(file), table));
            } catch (BadFileException e) {
                tell(messages.text(e));
            } catch (OutOfMemoryError e) {
                tell(messages.text("file.noMemory", nameOf(file)));
            }
        });
    }

    private void open(String name, PointTable table) {
        model.open(new Given(name, table.points()));
        if (table.remark() != null) {
            remarks.accept(messages.text(table.remark()) + ".");
        }
    }

    /** Writes the present points to a file. */
    public void save(Path file) {
        Supplier<Points> points = model.points().snapshot();
        thread.execute(() -> {
            try {
                CsvPoints.write(points.get(), file);
            } catch (BadFileException e) {
                tell(messages.text(e));
            }
        });
    }

    private void tell(String sentence) {
        Platform.runLater(() -> problems.accept(sentence));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
