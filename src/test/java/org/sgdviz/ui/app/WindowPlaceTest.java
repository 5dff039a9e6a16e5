package org.sgdviz.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a window was, and whatever the screens are now, it opens where all of it can be seen. */
class WindowPlaceTest {

    private static final Rectangle2D HD = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 200, 1280, 720);

    @ParameterizedTest
    @CsvSource({
        "1366, 768", // a laptop
        "1280, 720", // 1920x1080 at 150 %
        "1024, 640", "800, 600", "640, 480", "1280, 800", "1920, 760"
    })
    void itIsMaximizedWhereTheScreenIsSmallerThanItNeeds(double width, double height) {
        Rectangle2D screen = new Rectangle2D(0, 27, width, height - 27);

        WindowPlace place = WindowPlace.of(null, false, List.of(screen));

        assertThat(place.maximized()).isTrue();
        assertThat(screen.contains(place.bounds())).as(place.toString()).isTrue();
        Rectangle2D least = WindowPlace.least(List.of(screen));
        assertThat(least.getWidth()).isLessThanOrEqualTo(screen.getWidth());
        assertThat(least.getHeight()).isLessThanOrEqualTo(screen.getHeight());
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "3840, 2160", "2560, 1440", "1288, 840"})
    void itHasItsUsualSizeInTheMiddleOfALargerScreen(double width, double height) {
        Rectangle2D screen = new Rectangle2D(0, 0, width, height);

        WindowPlace place = WindowPlace.of(null, false, List.of(screen));

        assertThat(place.maximized()).isFalse();
        assertThat(screen.contains(place.bounds())).isTrue();
        assertThat(place.bounds().getWidth()).isGreaterThanOrEqualTo(1280);
        assertThat(place.bounds().getHeight()).isGreaterThanOrEqualTo(800);
        assertThat(WindowPlace.least(List.of(screen)).getWidth()).isEqualTo(1024);
    }

    @Test
    void itComesBackWhereItWasOnTheSecondScreenToo() {
        Rectangle2D was = new Rectangle2D(2000, 250, 1100, 650);

        assertThat(WindowPlace.of(was, false, List.of(HD, RIGHT))).isEqualTo(new WindowPlace(was, false));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotUsed() {
        Rectangle2D was = new Rectangle2D(2000, 250, 1100, 650);

        WindowPlace place = WindowPlace.of(was, false, List.of(HD));

        assertThat(HD.contains(place.bounds())).isTrue();
        assertThat(place.bounds().getWidth()).isGreaterThanOrEqualTo(1280);
    }

    @Test
    void aTitleBarAboveTheScreenIsNotUsed() {
        WindowPlace place = WindowPlace.of(new Rectangle2D(100, -300, 1100, 650), false, List.of(HD));

        assertThat(HD.contains(place.bounds())).isTrue();
    }

    @Test
    void aWindowThatIsTooLargeNowIsMadeSmaller() {
        WindowPlace place = WindowPlace.of(new Rectangle2D(300, 100, 1800, 1000), false, List.of(RIGHT, HD));
        assertThat(HD.contains(place.bounds())).isTrue();

        Rectangle2D small = new Rectangle2D(0, 0, 1024, 640);
        WindowPlace onSmall = WindowPlace.of(new Rectangle2D(300, 100, 1800, 1000), false, List.of(small));
        assertThat(onSmall.bounds()).isEqualTo(small);
        assertThat(onSmall.maximized()).isTrue();
    }

    @Test
    void maximizedIsRememberedWithTheBoundsBefore() {
        Rectangle2D was = new Rectangle2D(100, 100, 1300, 850);

        assertThat(WindowPlace.of(was, true, List.of(HD))).isEqualTo(new WindowPlace(was, true));
    }

    @Test
    void theLeastSizeSuitsTheSmallestScreen() {
        Rectangle2D least = WindowPlace.least(List.of(HD, new Rectangle2D(1920, 0, 800, 560)));

        assertThat(least.getWidth()).isEqualTo(800);
        assertThat(least.getHeight()).isEqualTo(560);
    }
}
