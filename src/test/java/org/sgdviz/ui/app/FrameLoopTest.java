package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sgdviz.ui.controller.Part;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Frames in which something cannot be drawn, at times that are given. */
class FrameLoopTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;

    private final Parts parts = new Parts();
    private final List<Throwable> told = new ArrayList<>();
    private boolean failing = true;
    private int polls;
    private int tries;
    private int others;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** Adds something that is drawn by asking it. */
    private void draw(BooleanSupplier drawing) {
        parts.add(new Part() {
            @Override
            public boolean draw() {
                return drawing.getAsBoolean();
            }
        });
    }

    private FrameLoop loop() {
        FrameLoop loop = new FrameLoop(() -> false, () -> polls++, parts, told::add);
        draw(() -> {
            tries++;
            if (failing) {
                throw new OutOfMemoryError("a raster");
            }
            return false;
        });
        draw(() -> {
            others++;
            return false;
        });
        return loop;
    }

    private static void onFx(Runnable frames) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(frames));
    }

    @Test
    void whatFailsIsToldOfOnceAndTheRestIsDrawn() {
        onFx(() -> {
            FrameLoop loop = loop();
            for (long now = 0; now < 30 * SECOND; now += FRAME) {
                loop.handle(now);
            }
        });

        assertThat(told).hasSize(1).first().isInstanceOf(OutOfMemoryError.class);
        assertThat(tries).as("two a second").isBetween(50, 60);
        assertThat(others).isEqualTo(tries);
        assertThat(polls).isEqualTo(tries);
    }

    @Test
    void itIsDrawnWhenItCanBeAndAtTheUsualPaceAgain() {
        onFx(() -> {
            FrameLoop loop = loop();
            loop.handle(0);
            failing = false;
            for (long now = FRAME; now < 2 * SECOND; now += FRAME) {
                loop.handle(now);
            }
        });

        assertThat(told).hasSize(1);
        assertThat(tries).isBetween(85, 95);
    }

    @Test
    void aFailureMuchLaterIsToldOfAgain() {
        onFx(() -> {
            FrameLoop loop = loop();
            loop.handle(0);
            loop.handle(3600 * SECOND);
        });

        assertThat(told).hasSize(2);
    }

    private int polled;
    private int done;

    /** Frames of ten seconds. */
    private void run(FrameLoop loop) {
        for (long now = 0; now < 10 * SECOND; now += FRAME) {
            loop.handle(now);
        }
    }

    @Test
    void whatIsToBeDoneOnceAllIsDrawnWaitsForTheDrawings() {
        onFx(() -> {
            FrameLoop loop = new FrameLoop(() -> false, () -> {}, parts, told::add);
            draw(() -> ++tries < 3);
            loop.onceDrawn(() -> done = tries);
            run(loop);
        });

        assertThat(done).as("drawn three times before").isEqualTo(3);
        assertThat(told).isEmpty();
    }

    @Test
    void itDoesNotWaitForADrawingThatFails() {
        onFx(() -> {
            FrameLoop loop = loop();
            loop.onceDrawn(() -> done++);
            run(loop);
        });

        assertThat(done).isEqualTo(1);
    }

    @Test
    void itIsDoneOnceThoughItFails() {
        failing = false;
        onFx(() -> {
            FrameLoop loop = loop();
            loop.onceDrawn(() -> {
                done++;
                throw new IllegalStateException("what is done once");
            });
            run(loop);
        });

        assertThat(done).isEqualTo(1);
        assertThat(told).hasSize(1);
        assertThat(others).as("drawn nevertheless").isGreaterThan(500);
    }

    @Test
    void whereItCannotBeSaidWhetherAnythingIsBusyTheRestIsDrawn() {
        onFx(() -> {
            FrameLoop loop = new FrameLoop(
                    () -> {
                        throw new IllegalStateException("busy");
                    },
                    () -> polled++,
                    parts,
                    told::add);
            draw(() -> {
                others++;
                return false;
            });
            run(loop);
        });

        assertThat(told).hasSize(1);
        assertThat(others).as("two a second").isBetween(15, 20);
        assertThat(polled).isEqualTo(others);
    }

    @Test
    void aPartThatCannotBePolledKeepsNoOtherFromBeingPolledAndDrawn() {
        onFx(() -> {
            FrameLoop loop = new FrameLoop(() -> false, () -> {}, parts, told::add);
            parts.add(new Part() {
                @Override
                public void poll() {
                    throw new IllegalStateException("a part");
                }
            });
            parts.add(new Part() {
                @Override
                public void poll() {
                    polled++;
                }

                @Override
                public boolean draw() {
                    others++;
                    return false;
                }
            });
            run(loop);
        });

        assertThat(told).hasSize(1);
        assertThat(polled).as("two a second").isBetween(15, 20);
        assertThat(others).isEqualTo(polled);
    }
}
