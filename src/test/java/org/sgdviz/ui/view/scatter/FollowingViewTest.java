package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.data.Extent;
import org.sgdviz.data.Points;
import org.sgdviz.ui.view.plot.Viewport;

/** Which part of the plane is shown, with equal scales and without. */
class FollowingViewTest {

    private static final Extent PART = new Extent(0, 4, 0, 4);

    private final FollowingView following = new FollowingView(() -> {});

    @BeforeEach
    void size() {
        following.resize(600, 300);
    }

    private static Points box(double width, double height) {
        return Points.of(new double[] {0, width}, new double[] {0, height}, new byte[] {0, 1});
    }

    private void show(Points points) {
        Points other = Points.of(new double[] {70, 71}, new double[] {80, 81}, new byte[] {0, 1});
        following.follow(new Rows(other, null), new Rows(points, null));
    }

    private double unitsPerPixelX() {
        Viewport view = following.get();
        return (view.x1Upper() - view.x1Lower()) / view.width();
    }

    private double unitsPerPixelY() {
        Viewport view = following.get();
        return (view.x2Upper() - view.x2Lower()) / view.height();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "3, 1, true", "1, 3, true", "3.1, 1, false", "1, 1000, false", "0, 0, true", "0, 1, false"
    })
    void scalesAreEqualUnlessTheSpreadsDifferByMoreThanThreeTimes(double width, double height, boolean equal) {
        show(box(width, height));
        assertThat(following.equalProperty().get()).isEqualTo(equal);
        assertThat(following.get().holds(box(width, height))).isTrue();
        if (equal) {
            assertThat(unitsPerPixelX()).isCloseTo(unitsPerPixelY(), within(1e-12));
        }
    }

    @Test
    void whatIsWishedForHoldsForOtherDataUntilItIsTakenBack() {
        following.setEqual(true, Points.EMPTY);
        show(box(1, 1000));
        assertThat(following.equalProperty().get()).isTrue();
        following.setEqual(null, box(1, 1000));
        assertThat(following.equalProperty().get()).isFalse();
    }

    @Test
    void otherDataLeaveAChosenPartAloneUntilTheyAreFitted() {
        following.choose(PART);
        Viewport chosen = following.get();
        show(box(1, 1000));
        assertThat(following.get()).isEqualTo(chosen);
        following.fit(box(1, 1000));
        assertThat(following.equalProperty().get()).isFalse();
    }

    @Test
    void aPartThatIsOpenedWithOtherDataHasTheScalesThatSuitThem() {
        following.choose(PART);
        show(box(1, 1000));
        following.open(new Extent(0, 1, 0, 500), box(1, 1000));
        assertThat(following.equalProperty().get()).isFalse();
        assertThat(following.get()).isEqualTo(new Viewport(0, 1, 0, 500, 600, 300));
    }

    @Test
    void aPartThatCannotBeDrawnIsNotOpened() {
        show(box(1, 1));
        Viewport before = following.get();
        following.open(new Extent(-1.7e308, 1.7e308, 0, 1), box(1, 1));
        assertThat(following.chosen()).isNull();
        assertThat(following.get()).isEqualTo(before);
    }

    @Test
    void pointsAddedByHandDoNotChangeTheScales() {
        show(box(1, 1));
        Points more = Points.of(new double[] {0, 1, 50}, new double[] {0, 1, 0.5}, new byte[] {0, 1, 1});
        following.follow(new Rows(box(1, 1), null), new Rows(more, null));
        assertThat(following.equalProperty().get()).isTrue();
        assertThat(following.get().holds(more)).isTrue();
    }

    @Test
    void theChosenPartIsInsideWhatIsShownAndIsWhatIsKept() {
        following.choose(PART);
        assertThat(following.get()).isEqualTo(new Viewport(-2, 6, 0, 4, 600, 300));
        assertThat(following.chosen()).isEqualTo(PART);
    }

    @Test
    void equalScalesOnAndOffAgainShowWhatWasShown() {
        following.setEqual(false, Points.EMPTY);
        following.choose(PART);
        following.setEqual(true, Points.EMPTY);
        assertThat(following.get()).isNotEqualTo(Viewport.of(PART, 600, 300));
        following.setEqual(false, Points.EMPTY);
        assertThat(following.get()).isEqualTo(Viewport.of(PART, 600, 300));
    }

    @Test
    void aPartThatIsOpenedInWindowsOfManyShapesDoesNotGrow() {
        Extent part = PART;
        for (int[] size : new int[][] {{900, 200}, {200, 900}, {600, 300}}) {
            FollowingView other = new FollowingView(() -> {});
            other.resize(size[0], size[1]);
            other.choose(part);
            assertThat(other.get().holds(4, 4)).isTrue();
            part = other.chosen();
        }
        assertThat(part).isEqualTo(PART);
    }

    @Test
    void resizingAChosenPartKeepsItsCentreAndItsUnitsPerPixel() {
        following.choose(new Extent(-2, 6, -2, 6));
        following.zoom(300, 150, 0.5);
        double units = unitsPerPixelX();
        for (int[] size : new int[][] {{900, 500}, {300, 200}, {600, 700}}) {
            following.resize(size[0], size[1]);
            assertThat(unitsPerPixelX()).isCloseTo(units, within(1e-12));
            assertThat(unitsPerPixelY()).isCloseTo(units, within(1e-12));
            assertThat(following.get().x1(size[0] / 2.0)).isCloseTo(2, within(1e-12));
            assertThat(following.get().x2(size[1] / 2.0)).isCloseTo(2, within(1e-12));
            assertThat(following.chosen()).as("what is kept").isEqualTo(PART);
        }
    }

    @Test
    void resizingAnOpenedPartKeepsItsScaleAsLongAsAllOfItIsSeenAndNeverChangesIt() {
        following.choose(PART);
        Viewport opened = following.get();
        double units = unitsPerPixelX();
        for (int[] size : new int[][] {{900, 500}, {300, 200}, {600, 700}, {20, 10}, {301, 900}}) {
            following.resize(size[0], size[1]);
            boolean room = Math.min(size[0], size[1]) * units >= 4;
            assertThat(unitsPerPixelX()).isCloseTo(room ? units : 4.0 / Math.min(size[0], size[1]), within(1e-12));
            assertThat(unitsPerPixelY()).isCloseTo(unitsPerPixelX(), within(1e-12));
            assertThat(following.get().holds(PART)).isTrue();
            assertThat(following.chosen()).isEqualTo(PART);
        }
        following.resize(600, 300);
        assertThat(following.get()).as("as at first").isEqualTo(opened);
    }

    @Test
    void aPartThatIsOpenedBeforeThePlotHasASizeIsSeenWhole() {
        FollowingView other = new FollowingView(() -> {});
        other.choose(PART);
        other.resize(600, 300);
        other.resize(200, 100);
        assertThat(other.get()).isEqualTo(new Viewport(-2, 6, 0, 4, 200, 100));
        assertThat(other.chosen()).isEqualTo(PART);
    }

    @Test
    void dataThatAreFollowedFillThePlotAtEverySize() {
        show(box(1, 1));
        for (int[] size : new int[][] {{900, 500}, {300, 200}, {600, 700}}) {
            following.resize(size[0], size[1]);
            assertThat(following.get().holds(box(1, 1))).isTrue();
            assertThat(unitsPerPixelX()).isCloseTo(unitsPerPixelY(), within(1e-12));
            double shorter = Math.min(size[0], size[1]) * unitsPerPixelX();
            assertThat(shorter).as("units seen along the shorter side").isLessThan(1.6);
        }
    }

    @Test
    void zoomingAndMovingTakeTheKeptPartAlong() {
        following.choose(PART);
        following.zoom(300, 150, 0.5);
        assertThat(following.chosen()).isEqualTo(new Extent(1, 3, 1, 3));
        following.pan(150, 0);
        assertThat(following.chosen()).isEqualTo(new Extent(0, 2, 1, 3));
        assertThat(following.get()).isEqualTo(new Viewport(-1, 3, 1, 3, 600, 300));
    }
}
