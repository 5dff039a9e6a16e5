package org.sgdviz.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Extent;
import org.sgdviz.file.LiveSession;
import org.sgdviz.file.SessionFile;
import org.sgdviz.file.StoredSession;
import org.sgdviz.run.EpochLog;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.run.Setup;
import org.sgdviz.session.FrontRun;
import org.sgdviz.session.Origin;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.session.ViewState;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.Messages;
import org.sgdviz.ui.app.SavedSessions;
import org.sgdviz.ui.app.ToolkitLog;
import org.sgdviz.ui.app.TrainingTask;
import org.sgdviz.ui.model.SessionModel;
import org.sgdviz.ui.model.TrainingModel;
import org.sgdviz.ui.model.Verification;
import org.sgdviz.ui.model.ViewSettings;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a window's document does with a long run, and tells. */
class SessionDocumentTest {

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
            document = new SessionDocument(new SessionModel(model, new ViewSettings(), all), new Messages(), told::add);
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
            document.open(file, Runnable::run, () -> {});
            return true;
        });
        until(() -> file.equals(document.file().get()));
    }

    /** So that "save, then close" is answered, whatever goes wrong. */
    @Test
    void savingThatFailsUnexpectedlySaysSo() {
        Path file = folder.resolve("lesson.sgd.json");
        LiveSession broken = new LiveSession(null, List.of());
        List<String> failures = new CopyOnWriteArrayList<>();

        onFxThread(() -> {
            document.save(file, broken, () -> told.add("saved"), failures::add);
            return true;
        });

        until(() -> !failures.isEmpty());
        assertThat(failures).containsExactly("cannot write " + file + ": an unexpected error, which is in the log");
        assertThat(told).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(onFxThread(() -> document.file().get() == null)).isTrue();
    }

    @Test
    void aLongRunIsVerifiedWhileItIsShown() throws Exception {
        Path file = folder.resolve("long.sgd.json");
        SessionFile.write(SavedSessions.longRun(), file);
        List<Verification.State> states = new CopyOnWriteArrayList<>();
        onFxThread(() -> document.verified().state().subscribe(now -> {
            states.add(now);
        }));

        open(file);

        until(() -> document.verified().state().get() == Verification.State.SAME);
        assertThat(states)
                .containsExactly(Verification.State.NONE, Verification.State.UNDER_WAY, Verification.State.SAME);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another session", "New", "closing"})
    void verifyingEndsWhenTheRunsAreGone(String how) throws Exception {
        Path file = folder.resolve("long.sgd.json");
        Path other = folder.resolve("other.sgd.json");
        SessionFile.write(SavedSessions.longRun(), file);
        SessionFile.write(SavedSessions.branched(), other);
        List<Verification.State> states = new CopyOnWriteArrayList<>();
        List<Runnable> ready = new CopyOnWriteArrayList<>();
        Runnable end = () -> {
            switch (how) {
                case "New" -> document.begin();
                case "closing" -> document.close();
                default -> ready.get(0).run();
            }
        };
        onFxThread(() -> {
            document.open(other, ready::add, () -> {});
            return true;
        });
        until(() -> !ready.isEmpty());
        onFxThread(() -> {
            document.verified().state().subscribe(now -> {
                states.add(now);
            });
            document.verified().progress().subscribe(share -> {
                if (share.doubleValue() > 0) { // which is told before that it has ended
                    end.run();
                }
            });
            document.open(file, Runnable::run, () -> {});
            return true;
        });

        until(() -> states.size() >= 3);
        until(() -> Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> Arrays.toString(stack).contains("VerificationTask.call")));

        assertThat(states.subList(0, 2)).containsExactly(Verification.State.NONE, Verification.State.UNDER_WAY);
        assertThat(states.get(2)).isEqualTo(Verification.State.NONE);
        assertThat(states).hasSize(3);
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasOpenedIsShownOnlyWithConsent() throws Exception {
        Path file = folder.resolve("other.sgd.json");
        SessionFile.write(SavedSessions.branched(), file);
        Session before = onFxThread(document::present);
        List<Runnable> asked = new CopyOnWriteArrayList<>();
        onFxThread(() -> {
            document.open(file, asked::add, () -> {});
            return true;
        });

        until(() -> !asked.isEmpty());
        assertThat(onFxThread(document::present)).isEqualTo(before);
        onFxThread(() -> {
            asked.get(0).run();
            return true;
        });

        assertThat(onFxThread(document::present).runs())
                .isEqualTo(SavedSessions.branched().runs());
    }

    @Test
    void aRunThatIsNotAsItsProgressShowsItIsTold() throws Exception {
        StoredSession right = SavedSessions.longRun();
        SavedCurves curves = right.curves().get(0);
        EpochLog.State epochs = curves.epochs();
        double[] figures = epochs.objective().clone();
        figures[5] += 1;
        EpochLog.State changed = new EpochLog.State(
                epochs.stride(), epochs.epochs(), epochs.epoch(), epochs.update(), figures, epochs.squaredError());
        SavedCurves doctored = new SavedCurves(curves.checkpoint(), curves.objective(), curves.squaredError(), changed);
        Path file = folder.resolve("doctored.sgd.json");
        SessionFile.write(new StoredSession(right.session(), Map.of(0, doctored)), file);

        open(file);

        assertThat(onFxThread(() -> FrontRun.of(document.present()).updates())).isEqualTo(SavedSessions.LONG_RUN);
        until(() -> !told.isEmpty());
        assertThat(told)
                .containsExactly("Computed again, the run \"long\" (after update "
                        + String.format(Locale.ROOT, "%,d", SavedSessions.LONG_RUN)
                        + ") is not the same as when the session was saved. The list marks it.");
        assertThat(onFxThread(() -> document.verified().state().get())).isEqualTo(Verification.State.DIFFERENT);
    }

    /** The branched session, computed by the numerics of those versions, whose weights only the first run still has. */
    private Path ofNumerics(int first, int branch, int other) throws Exception {
        List<SavedRun> runs = new ArrayList<>();
        List<SavedRun> right = SavedSessions.branched().runs();
        List<Integer> versions = List.of(first, branch, other);
        for (int i = 0; i < 3; i++) {
            SavedRun run = right.get(Math.min(i, 1));
            Origin origin = i == 1 ? run.origin() : null;
            runs.add(new SavedRun(
                    List.of("first", "branch", "other").get(i),
                    i,
                    run.shown(),
                    run.experiment(),
                    run.updates(),
                    i == 0 ? run.weights() : new Weights(1, 2, 3),
                    false,
                    origin,
                    versions.get(i)));
        }
        Path file = folder.resolve("numerics.sgd.json");
        SessionFile.write(new Session(runs, 0, OptionalLong.empty(), ViewState.DEFAULT), file);
        return file;
    }

    @Test
    void aSessionOfLaterNumericsThatComesOutOtherwiseIsToldToBeThatAndIsSavedAsItWas() throws Exception {
        Path file = ofNumerics(7, 7, 7);
        Session before = SessionFile.read(file);

        open(file);

        until(() -> !told.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).endsWith("""
                are not the same as when the session was saved: the session was computed by version 7 of the numerics, \
                which rounds differently. The list marks them.""");
        assertThat(onFxThread(document.work()::isAny)).isFalse();
        Path second = folder.resolve("second.sgd.json");
        onFxThread(() -> {
            document.save(second, () -> {}, told::add);
            return true;
        });
        until(() -> second.equals(document.file().get()));
        assertThat(SessionFile.read(second).runs()).isEqualTo(before.runs());
    }

    @Test
    void whereOnlySomeRunsAreOfLaterNumericsThoseAreNamed() throws Exception {
        open(ofNumerics(2, 2, 7));

        until(() -> !told.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .startsWith("Computed again, the runs \"branch\" (after update ")
                .contains(
                        "saved: \"other\" (after update ", ") was computed by later numerics, which round differently");
    }

    @Test
    void aSessionOfEarlierNumericsIsComputedByThoseAndNothingIsTold() throws Exception {
        Run run = new Run(Experiment.TUTORIAL.withSetup(Setup.TUTORIAL.withNumerics(Numerics.LITERAL)));
        for (int i = 0; i < 30; i++) {
            run.step();
        }
        run.publish();
        Path file = folder.resolve("earlier.sgd.json");
        SessionFile.write(Session.of(SavedRun.of("a", 0, run, null)), file);

        open(file);

        assertThat(onFxThread(() -> model.run().get().trainer().numerics())).isEqualTo(Numerics.LITERAL);
        assertThat(onFxThread(document::present).runs())
                .isEqualTo(SessionFile.read(file).runs());
        assertThat(told).isEmpty();
    }

    @Test
    void aLongRunIsSavedWithItsProgressWheneverItIsSaved() throws Exception {
        StoredSession right = SavedSessions.longRun();
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
        assertThat(again.curves()).hasSize(1);
        assertThat(onFxThread(document.work()::isAny)).isFalse();
        assertThat(told).isEmpty();
    }
}
