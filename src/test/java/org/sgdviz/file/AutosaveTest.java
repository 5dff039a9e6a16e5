package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.run.Change;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.Setting;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.Weights;
import org.sgdviz.text.InWords;
import org.sgdviz.text.Messages;

class AutosaveTest {

    @TempDir
    Path state;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverWasSavedLastIsFoundAgain(long seed) throws IOException {
        Random random = new Random(seed);
        Session session = RandomSession.of(seed);
        try (Autosave autosave = Autosave.begin(state)) {
            for (int i = 0; i < 30; i++) {
                session = random.nextInt(10) == 0 ? RandomSession.of(random.nextLong()) : later(session, random);
                autosave.save(LiveSession.plain(session));
            }
        }
        assertThat(found()).containsExactly(session);
    }

    /** The program may end at any moment: the last line of the journal may be cut anywhere. */
    @Test
    void aJournalCutAnywhereLosesOnlyWhatIsCut() throws IOException {
        Random random = new Random(1);
        List<Session> saved = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        Session session = RandomSession.of(3);
        Autosave autosave = Autosave.begin(state);
        for (int i = 0; i < 4; i++) {
            autosave.save(LiveSession.plain(session));
            saved.add(session);
            lengths.add(Files.size(journal()));
            session = later(session, random);
        }
        autosave.close();
        Path journal = journal();
        byte[] whole = Files.readAllBytes(journal);
        for (int length = whole.length; length >= 0; length--) {
            Files.write(journal, Arrays.copyOf(whole, length));
            int last = lengths.size() - 1;
            // A line without its end is whole all the same.
            while (lengths.get(last) - 1 > length && last > 0) {
                last--;
            }
            assertThat(found()).as("%s bytes", length).containsExactly(saved.get(last));
        }
    }

    @Test
    void aGarbledLineEndsTheJournal() throws IOException {
        Random random = new Random(2);
        Session session = RandomSession.of(4);
        try (Autosave autosave = Autosave.begin(state)) {
            autosave.save(LiveSession.plain(session));
            autosave.save(LiveSession.plain(later(session, random)));
        }
        byte[] bytes = Files.readAllBytes(journal());
        for (int i = 0; i < bytes.length - 1; i++) {
            byte[] garbled = bytes.clone();
            garbled[i] = (byte) (garbled[i] ^ 1 << random.nextInt(7));
            Files.write(journal(), garbled);
            assertThat(found()).as("byte %s", i).containsExactly(session);
        }
    }

    @Test
    void aSnapshotThatWasNotFinishedLeavesTheOneBefore() throws IOException {
        Session session = RandomSession.of(5);
        try (Autosave autosave = Autosave.begin(state)) {
            autosave.save(LiveSession.plain(session));
        }
        Path slot = journal().getParent();
        Files.writeString(slot.resolve("2.sgd.json"), "{\"format\": \"sgd-vis");
        Files.writeString(slot.resolve(".sgdviz-1-1.tmp"), "{");
        assertThat(found()).containsExactly(session);
    }

    @Test
    void aSnapshotThatCannotBeReadIsToldWithItsFolderAndStays() throws IOException {
        Session session = RandomSession.of(5);
        try (Autosave autosave = Autosave.begin(state)) {
            autosave.save(LiveSession.plain(session));
        }
        Path slot = journal().getParent();
        Path snapshot = slot.resolve("1.sgd.json");
        String text = Files.readString(snapshot);
        for (String bad : List.of(
                "",
                text.substring(0, text.length() / 2),
                text.replaceFirst("\"weights\": \\[", "\"weights\": [x"),
                text.replaceFirst("\"version\": [0-9]+", "\"version\": 99"),
                "\u0000\u0001garbage")) {
            Files.writeString(snapshot, bad);
            List<UnreadableLeftover> unreadable = new ArrayList<>();

            assertThat(Autosave.leftBehind(state, unreadable::add)).isEmpty();

            assertThat(unreadable).hasSize(1);
            assertThat(unreadable.get(0).folder()).isEqualTo(slot);
            assertThat(Messages.ENGLISH.text(unreadable.get(0).why())).startsWith(snapshot.toString());
            assertThat(snapshot).hasContent(bad);
        }
        Files.writeString(snapshot, text);
        assertThat(found()).containsExactly(session);
    }

    @Test
    void aWindowThatIsOpenIsNotOfferedToAnother() throws IOException {
        try (Autosave first = Autosave.begin(state)) {
            first.save(LiveSession.plain(RandomSession.of(6)));
            try (Autosave second = Autosave.begin(state)) {
                second.save(LiveSession.plain(RandomSession.of(7)));
                assertThat(found()).isEmpty();
            }
            assertThat(found()).containsExactly(RandomSession.of(7));
        }
        assertThat(found()).containsExactly(RandomSession.of(6), RandomSession.of(7));
    }

    @Test
    void whatIsOfferedToOneWindowIsNotOfferedToAnother() throws IOException {
        try (Autosave autosave = Autosave.begin(state)) {
            autosave.save(LiveSession.plain(RandomSession.of(8)));
        }
        List<Leftover> offered = Autosave.leftBehind(state);
        assertThat(found()).isEmpty();
        offered.get(0).close();
        assertThat(found()).hasSize(1);
    }

    @Test
    void aWindowThatWasClosedLeavesNothing() throws IOException {
        Autosave autosave = Autosave.begin(state);
        autosave.save(LiveSession.plain(RandomSession.of(9)));
        autosave.discard();
        assertThat(found()).isEmpty();
        try (Stream<Path> left = Files.list(state.resolve("autosave"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatWasLeftBehindCanBeThrownAway() throws IOException {
        try (Autosave autosave = Autosave.begin(state)) {
            autosave.save(LiveSession.plain(RandomSession.of(10)));
        }
        Autosave.leftBehind(state).get(0).discard();
        assertThat(found()).isEmpty();
    }

    @Test
    void aWindowThatNeverSavedLeavesNothing() throws IOException {
        Autosave.begin(state).close();
        assertThat(found()).isEmpty();
        try (Stream<Path> left = Files.list(state.resolve("autosave"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theFileThatASessionBelongsToIsKnownAfterACrash() throws IOException {
        Path file = Files.writeString(state.resolve("les\u00e7on = 1.sgd.json"), "{}");
        SavedAs savedAs = new SavedAs(file, FileStamp.of(file));
        Session session = RandomSession.of(21);
        Autosave autosave = Autosave.begin(state);
        autosave.save(LiveSession.plain(session));
        autosave.save(new LiveSession(session, List.of(), savedAs));
        autosave.close();

        try (Leftover left = Autosave.leftBehind(state).get(0)) {
            assertThat(left.savedAs()).isNotNull();
            assertThat(left.savedAs().file()).isEqualTo(file.toAbsolutePath());
            assertThat(left.savedAs().stamp().fits(FileStamp.of(file))).isTrue();
            Files.writeString(file, "{ }");
            assertThat(left.savedAs().stamp().fits(FileStamp.of(file))).isFalse();
        }
    }

    @Test
    void anAutosaveWithoutAFileOrWithADamagedOneIsOfNone() throws IOException {
        Autosave autosave = Autosave.begin(state);
        autosave.save(new LiveSession(RandomSession.of(22), List.of(), new SavedAs(Path.of("gone.sgd.json"), null)));
        Path slot = journal().getParent();
        autosave.save(LiveSession.plain(RandomSession.of(22)));
        assertThat(slot.resolve("saved-as.properties")).doesNotExist();
        Files.writeString(slot.resolve("saved-as.properties"), "file=/a\nsize=many\ntime=\\u00zz");
        autosave.close();

        try (Leftover left = Autosave.leftBehind(state).get(0)) {
            assertThat(left.savedAs()).isNull();
        }
        try (Leftover left = Autosave.leftBehind(state).get(0)) {
            left.discard();
        }
        assertThat(slot).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereNothingCame() throws IOException {
        try (Autosave autosave = Autosave.begin(state)) {
            Session session = RandomSession.of(11);
            autosave.save(LiveSession.plain(session));
            long size = Files.size(journal());
            autosave.save(LiveSession.plain(sameAs(session)));
            assertThat(Files.size(journal())).isEqualTo(size);
        }
    }

    private static Session sameAs(Session session) {
        return new Session(session.runs(), session.front(), session.lookedAt(), session.view());
    }

    @Test
    void aLongJournalGivesWayToASnapshot() throws IOException {
        Random random = new Random(12);
        Session session = RandomSession.of(12);
        long longest = 10_000;
        try (Autosave autosave = Autosave.begin(state, longest)) {
            for (int i = 0; i < 200; i++) {
                session = later(session, random);
                autosave.save(LiveSession.plain(session));
                assertThat(Files.size(journal())).isLessThan(2 * longest);
            }
            assertThat(journal().getFileName().toString()).isNotEqualTo("1.journal");
        }
        assertThat(found()).containsExactly(session);
    }

    /** What may happen to the files of a window meanwhile. */
    enum Mishap {
        STATE_DELETED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                deleteAll(state.resolve("autosave"));
            }
        },
        SLOT_DELETED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                deleteAll(slot);
            }
        },
        SLOT_MOVED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.move(slot, state.resolve("elsewhere"));
            }
        },
        STATE_MOVED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.move(slot.getParent(), state.resolve("elsewhere"));
            }
        },
        JOURNAL_DELETED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.delete(slot.resolve("1.journal"));
            }
        },
        JOURNAL_CUT {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.write(slot.resolve("1.journal"), new byte[0]);
            }
        },
        JOURNAL_REPLACED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                byte[] bytes = Files.readAllBytes(slot.resolve("1.journal"));
                Path other = Files.write(state.resolve("other"), bytes);
                Files.move(other, slot.resolve("1.journal"), StandardCopyOption.REPLACE_EXISTING);
            }
        },
        SNAPSHOT_DELETED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.delete(slot.resolve("1.sgd.json"));
            }
        },
        SNAPSHOT_CHANGED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.writeString(slot.resolve("1.sgd.json"), "{}");
            }
        },
        LOCK_DELETED {
            @Override
            void happen(Path state, Path slot) throws IOException {
                Files.delete(slot.resolve("lock"));
            }
        };

        abstract void happen(Path state, Path slot) throws IOException;

        static void deleteAll(Path tree) throws IOException {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "which does not let go of files that are open")
    void whateverHappensToItsFilesItBeginsAnewElsewhereAndSaysSo(Mishap mishap) throws IOException {
        Random random = new Random(5);
        Session session = RandomSession.of(3);
        Autosave autosave = Autosave.begin(state);
        assertThat(autosave.save(LiveSession.plain(session))).isFalse();
        session = later(session, random);
        assertThat(autosave.save(LiveSession.plain(session))).isFalse();
        Path slot = journal().getParent();

        mishap.happen(state, slot);

        assertThat(autosave.save(LiveSession.plain(session)))
                .as("though nothing came to it")
                .isTrue();
        assertThat(foundMeanwhile(slot)).isEqualTo(session);
        Session further = later(session, random);
        assertThat(autosave.save(LiveSession.plain(further))).isFalse();
        assertThat(foundMeanwhile(slot)).isEqualTo(further);
        autosave.discard();
        // Without its lock it may be another window's by now, for all that is known.
        assertThat(found()).hasSize(mishap == Mishap.LOCK_DELETED ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "which does not let go of files that are open")
    void whateverHappensToItsFilesTheFileThatItBelongsToIsKnown(Mishap mishap) throws IOException {
        SavedAs savedAs = new SavedAs(state.resolve("lesson.sgd.json"), null);
        Session session = RandomSession.of(3);
        Autosave autosave = Autosave.begin(state);
        autosave.save(LiveSession.plain(session));
        LiveSession live = new LiveSession(later(session, new Random(5)), List.of(), savedAs);
        autosave.save(live);
        Path slot = journal().getParent();

        mishap.happen(state, slot);
        autosave.save(live);
        autosave.save(live);

        try (Stream<Path> slots = Files.list(state.resolve("autosave"))) {
            assertThat(slots.filter(each -> !each.equals(slot)).map(SavedAs::read))
                    .singleElement()
                    .extracting(SavedAs::file)
                    .isEqualTo(savedAs.file().toAbsolutePath());
        }
        autosave.discard();
    }

    /** What is in the only slot beside one, as a copy. */
    private Session foundMeanwhile(Path former) throws IOException {
        List<Path> slots;
        try (Stream<Path> all = Files.list(state.resolve("autosave"))) {
            slots = all.filter(each -> !each.equals(former)).toList();
        }
        assertThat(slots).hasSize(1);
        Path journal = slots.get(0).resolve("1.journal");
        return Journal.replay(SessionFile.read(slots.get(0).resolve("1.sgd.json")), journal);
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Path file = Files.writeString(state.resolve("file"), "");
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> Autosave.begin(file))
                .satisfies(InWords.begins("cannot write " + file.resolve("autosave")));
        assertThat(Autosave.leftBehind(file)).isEmpty();
    }

    /** The sessions that were left behind; they stay. */
    private List<Session> found() throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (Leftover leftover : Autosave.leftBehind(state)) {
            sessions.add(leftover.session());
            leftover.close();
        }
        return sessions;
    }

    /** The only journal that there is. */
    private Path journal() throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(path -> path.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The session after some more updates and edits of some of its runs. */
    static Session later(Session session, Random random) {
        List<SavedRun> runs = new ArrayList<>(session.runs());
        for (int i = 0; i < runs.size(); i++) {
            if (random.nextBoolean()) {
                runs.set(i, later(runs.get(i), random));
            }
        }
        int front = random.nextInt(runs.size());
        return new Session(runs, front, OptionalLong.empty(), session.view());
    }

    private static Weights weights(Experiment experiment, Random random) {
        int count = experiment.features().count() + 1;
        return new Weights(
                DoubleStream.generate(random::nextGaussian).limit(count).toArray());
    }

    private static SavedRun later(SavedRun run, Random random) {
        Experiment experiment = run.experiment();
        for (int left = random.nextInt(3); left > 0; left--) {
            Change change = random.nextBoolean()
                    ? Setting.LEARNING_RATE.to(random.nextDouble() + 1e-9)
                    : new RowChange.Add(random.nextGaussian(), random.nextGaussian(), random.nextInt(2));
            experiment = experiment.withEdit(new Edit(run.updates(), change, random.nextInt(4) == 0));
        }
        Weights weights = weights(experiment, random);
        return new SavedRun(
                run.name(),
                run.colour(),
                run.shown(),
                experiment,
                run.updates() + random.nextInt(1000),
                weights,
                random.nextBoolean() ? null : weights(experiment, random),
                false,
                run.origin(),
                run.numerics());
    }
}
