package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.data.Extent;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.Change;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.PastCurves;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedRun;
import org.sgdviz.run.Session;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.ViewSettings;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a window's document does with a long run, and tells. */
class SessionDocumentTest {

    private static final int UPDATES = 700_000;

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private TrainingModel model;
    private SessionDocument document;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        ToolkitLog.acceptClassPath();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        onFxThread(() -> {
            model = new TrainingModel(Experiment.TUTORIAL, run -> {
                TrainingTask task = new TrainingTask(run);
                Thread thread = new Thread(task, "trainer of a test");
                thread.setDaemon(true);
                thread.start();
                return task;
            });
            SessionModel.PlaneView all = new SessionModel.PlaneView() {
                @Override
                public Extent chosen() {
                    return null;
                }

                @Override
                public void show(Extent part) {}
            };
            document = new SessionDocument(new SessionModel(model, new ViewSettings(), all), told::add);
            return document;
        });
    }

    @AfterEach
    void end() {
        onFxThread(() -> {
            document.close();
            model.close();
            return true;
        });
    }

    private static <T> T onFxThread(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFxThread(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain; told: " + told, e);
        }
    }

    private void open(Path file) {
        onFxThread(() -> {
            document.open(file, () -> {});
            return true;
        });
        until(() -> file.equals(document.file().get()));
    }

    private static StoredSession longRun() {
        Run run = new Run(Experiment.TUTORIAL);
        run.apply(new Change.Epochs(Integer.MAX_VALUE));
        for (int i = 0; i < UPDATES; i++) {
            run.step();
        }
        run.publish();
        return StoredSession.of(Session.of(SavedRun.of("long", 0, run, null)), List.of(run));
    }

    @Test
    void aRunThatIsNotAsItsProgressShowsItIsTold() throws Exception {
        StoredSession right = longRun();
        PastCurves curves = right.progress().get(0);
        EpochLog.State epochs = curves.epochs();
        double[] figures = epochs.objective().clone();
        figures[5] += 1;
        EpochLog.State changed = new EpochLog.State(
                epochs.stride(), epochs.epochs(), epochs.epoch(), epochs.update(), figures, epochs.squaredError());
        PastCurves doctored = new PastCurves(curves.checkpoint(), curves.objective(), curves.squaredError(), changed);
        Path file = folder.resolve("doctored.sgd.json");
        SessionFile.write(new StoredSession(right.session(), Map.of(0, doctored)), file);

        open(file);

        assertThat(onFxThread(() -> document.present().frontRun().updates())).isEqualTo(UPDATES);
        until(() -> !told.isEmpty());
        assertThat(told).containsExactly("The run long did not come out again as saved.");
    }

    @Test
    void aLongRunIsSavedWithItsProgressWheneverItIsSaved() throws Exception {
        StoredSession right = longRun();
        Path first = folder.resolve("first.sgd.json");
        Path second = folder.resolve("second.sgd.json");
        SessionFile.write(right, first);
        open(first);

        onFxThread(() -> {
            document.save(second, () -> {}, told::add);
            return true;
        });
        until(() -> second.equals(document.file().get()));

        StoredSession again = SessionFile.readAll(second);
        assertThat(again.session().runs()).isEqualTo(right.session().runs());
        assertThat(again.progress()).hasSize(1);
        assertThat(onFxThread(document::isUnsaved)).isFalse();
        assertThat(told).isEmpty();
    }
}
