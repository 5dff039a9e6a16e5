package org.sgdviz.ui.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.PointEdit;
import org.sgdviz.data.RecentEdits;

class EditLogTest {

    private final EditLog log = new EditLog();
    private final List<PointEdit> all = new ArrayList<>();

    private void edit(int times) {
        for (int i = 0; i < times; i++) {
            all.add(new PointEdit(all.size(), 0, 0, true));
        }
    }

    @Test
    void whatAPictureDoesNotShowIsKeptThoughThePointsShowItAlready() {
        Random random = new Random(11);
        int shown = 0;
        int included = 0;
        for (int i = 0; i < 5000; i++) {
            included += random.nextInt(all.size() - included + 1);
            edit(random.nextInt(3));
            log.take(new RecentEdits(included, all.subList(included, all.size())));
            assertThat(log.end()).isEqualTo(all.size());
            assertThat(log.included()).isEqualTo(included);
            assertThat(log.since(shown)).isEqualTo(all.subList(shown, all.size()));
            if (random.nextBoolean()) {
                shown += random.nextInt(included - shown + 1);
                log.keepSince(shown);
            }
        }
    }

    @Test
    void editsThatThePointsShowedAtOnceAreNotMissed() {
        edit(5);
        log.take(new RecentEdits(5, List.of()));
        assertThat(log.since(5)).isEmpty();
        edit(2);
        log.take(new RecentEdits(5, all.subList(5, 7)));
        assertThat(log.since(5)).isEqualTo(all.subList(5, 7));
        assertThat(log.since(0))
                .as("older ones are in every picture from now on")
                .hasSize(2);
    }
}
