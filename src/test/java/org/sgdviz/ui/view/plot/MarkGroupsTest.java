package org.sgdviz.ui.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MarkGroupsTest {

    private final MarkGroups groups = new MarkGroups();

    private static EditMark mark(long update, EditMark.Kind kind, String text) {
        return new EditMark(update, kind, text);
    }

    @Test
    void aDragOfHundredsIsOneGroupPerPixel() {
        groups.set(LongStream.range(0, 1000)
                .mapToObj(u -> mark(u, EditMark.Kind.POINTS, "point moved"))
                .toList());
        groups.group(0.02);

        assertThat(groups.count()).isEqualTo(21);
        assertThat(groups.pixel(20)).isEqualTo(20);
        assertThat(groups.isCrowded(0)).isFalse();
        assertThat(groups.isCrowded(1)).isTrue();
    }

    @Test
    void aGroupTellsHowMuchWasChangedAndTheLast() {
        groups.set(List.of(
                mark(734, EditMark.Kind.SETTINGS, "alpha 0.01 → 0.3"),
                mark(1000, EditMark.Kind.POINTS, "point added"),
                mark(1000, EditMark.Kind.SETTINGS, "batch size 32 → 8"),
                mark(2000, EditMark.Kind.POINTS, "point added"),
                mark(2001, EditMark.Kind.POINTS, "point removed")));
        groups.group(0.1);

        assertThat(groups.text(0)).isEqualTo("update 734: alpha 0.01 → 0.3");
        assertThat(groups.text(1)).isEqualTo("update 1,000: 2 changes, last: batch size 32 → 8");
        assertThat(groups.text(2)).isEqualTo("updates 2,000 to 2,001: 2 changes, last: point removed");
    }

    @Test
    void aGroupKnowsItsKinds() {
        groups.set(List.of(
                mark(10, EditMark.Kind.SETTINGS, ""),
                mark(20, EditMark.Kind.POINTS, ""),
                mark(30, EditMark.Kind.SETTINGS, ""),
                mark(30, EditMark.Kind.POINTS, "")));
        groups.group(1);

        assertThat(List.of(groups.hasSettings(0), groups.hasSettings(1), groups.hasSettings(2)))
                .containsExactly(true, false, true);
        assertThat(List.of(groups.hasPoints(0), groups.hasPoints(1), groups.hasPoints(2)))
                .containsExactly(false, true, true);
    }

    @Test
    void theNearestGroupWithinReachIsFound() {
        groups.set(List.of(mark(10, EditMark.Kind.SETTINGS, ""), mark(20, EditMark.Kind.SETTINGS, "")));
        groups.group(1);

        assertThat(groups.near(14, 5)).isZero();
        assertThat(groups.near(16, 5)).isEqualTo(1);
        assertThat(groups.near(26, 5)).isEqualTo(-1);
        assertThat(groups.near(4, 5)).isEqualTo(-1);
    }

    @Test
    void marksOfABillionUpdatesHaveTheirPlace() {
        groups.set(List.of(mark(1_000_000_000, EditMark.Kind.SETTINGS, "")));
        groups.group(876 / 1e9);

        assertThat(groups.pixel(0)).isEqualTo(876);
    }
}
