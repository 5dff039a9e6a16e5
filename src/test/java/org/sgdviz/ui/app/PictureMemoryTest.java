package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureMemoryTest {

    private static final long HEAP = 256L << 20;

    private final DoubleProperty width = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty height = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final List<Long> told = new ArrayList<>();

    @BeforeEach
    void watch() {
        PictureMemory.watch(width, height, scale, HEAP, told::add);
    }

    private void resize(double toWidth, double toHeight) {
        width.set(toWidth);
        height.set(toHeight);
    }

    @Test
    void aWindowThatDoesNotFitIsToldOnceUntilItHasFittedAgain() {
        resize(3840, 2160);
        assertThat(told).isEmpty();
        resize(7990, 5950);
        resize(8000, 6000);
        assertThat(told).containsExactly(HEAP);
        resize(1280, 800);
        resize(7990, 5950);
        assertThat(told).containsExactly(HEAP, HEAP);
    }

    @Test
    void devicePixelsCount() {
        resize(4000, 3000);
        assertThat(told).isEmpty();
        scale.set(2);
        assertThat(told).hasSize(1);
    }
}
