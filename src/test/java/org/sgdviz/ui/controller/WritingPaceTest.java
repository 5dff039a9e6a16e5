package org.sgdviz.ui.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingPaceTest {

    private static final long MILLI = 1_000_000;

    private long now = Long.MAX_VALUE - 5 * MILLI; // a clock may start anywhere, and overflow

    private final WritingPace pace = new WritingPace(() -> now);

    @Test
    void theFirstTextIsWritten() {
        assertThat(pace.isDue(true)).isTrue();
    }

    @Test
    void everyTextIsWrittenThatCanBeFollowed() {
        for (int i = 0; i < 10; i++) {
            assertThat(pace.isDue(false)).isTrue();
        }
    }

    @Test
    void whatFlickersIsWrittenTwentyTimesASecond() {
        int written = 0;
        for (int frame = 0; frame < 600; frame++, now += 10 * MILLI) {
            written += pace.isDue(true) ? 1 : 0;
        }
        assertThat(written).isEqualTo(120);
    }

    @Test
    void whatComesToRestIsWrittenAtOnce() {
        assertThat(pace.isDue(true)).isTrue();
        assertThat(pace.isDue(true)).isFalse();
        assertThat(pace.isDue(false)).isTrue();
    }
}
