package org.sgdviz.file;

import java.util.Random;
import org.sgdviz.session.Session;

/** A seeded sequence of sessions, each with more in it than the one before; now and then it begins anew. */
final class GrowingSession {

    private final Random random;
    private Session present;

    GrowingSession(long seed) {
        random = new Random(seed);
        present = RandomSession.of(seed);
    }

    /** The number of a sequence, from 0. */
    static Session of(long seed, int number) {
        GrowingSession sequence = new GrowingSession(seed);
        for (int i = 0; i < number; i++) {
            sequence.next();
        }
        return sequence.present;
    }

    Session present() {
        return present;
    }

    void next() {
        present = random.nextInt(10) == 0 ? RandomSession.of(random.nextLong()) : AutosaveTest.later(present, random);
    }
}
