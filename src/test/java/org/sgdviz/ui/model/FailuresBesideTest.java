package org.sgdviz.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Run;
import org.testfx.util.WaitForAsyncUtils;

/** What fails beside the FX thread fails once, and stops nothing else. */
class FailuresBesideTest {

    private final Run run = new Run(Experiment.TUTORIAL);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler former;

    @BeforeEach
    void watch() {
        WaitForAsyncUtils.clearExceptions(); // which has it set its own handler, if it has not yet
        former = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    }

    @AfterEach
    void unwatch() {
        Thread.setDefaultUncaughtExceptionHandler(former);
    }

    private void untilItHasFailed(BooleanSupplier busy) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !busy.getAsBoolean() && !failures.isEmpty());
        assertThat(failures).singleElement().isInstanceOf(NullPointerException.class);
    }

    @Test
    void anAssessmentThatFailsIsFollowedByOthers() throws TimeoutException {
        try (Assessor assessor = new Assessor()) {
            assessor.keepUp(request(null)); // fails
            untilItHasFailed(assessor::isBusy);
            assertThat(assessor.latest()).isNull();

            assessor.keepUp(request(run.points()));

            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !assessor.isBusy());
            assertThat(assessor.latest()).isNotNull();
        }
    }

    private Assessor.Request request(Points points) {
        return new Assessor.Request(
                run,
                run.experiment(),
                points,
                run.features(),
                run.experiment().settings(),
                run.trainer().weights(),
                null,
                0,
                true);
    }

    @Test
    void aCurveThatCannotBeComputedIsNotTriedAgain() throws TimeoutException {
        run.step();
        run.publish();
        try (LossReader reader = new LossReader(null)) { // which fails at the first update
            reader.keepUp(List.of(run));
            untilItHasFailed(reader::isBusy);
            assertThat(reader.curveOf(run).isBroken()).isTrue();

            reader.keepUp(List.of(run));

            assertThat(reader.isBusy()).isFalse();
        }
    }
}
