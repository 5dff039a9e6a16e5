package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.data.Points;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.ResumedRun;
import org.sgdviz.run.Run;
import org.sgdviz.run.SavedCurves;
import org.sgdviz.session.SavedRun;
import org.sgdviz.session.Session;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.text.InWords;

/**
 * Each number in the progress of a long run is made another one, alone and together with a second one: the file is
 * refused in one sentence; or the run is made from its start; or it is shown, can be gone back to, branched and saved,
 * and its verification finds it out. Nothing goes on for ever.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CurvesMutationTest {

    /** All of them in profile stress, where each takes half a second; else some of each number. */
    private static final boolean ALL = Boolean.getBoolean("sgdviz.progressMutations");

    private static final int PAIRS = ALL ? 200 : 30;
    private static final int OTHERS = ALL ? Integer.MAX_VALUE : 3;

    /** Three batches an epoch; checkpoints lie within one. */
    private static final Experiment EXPERIMENT = Experiment.of(
            Experiment.TUTORIAL.data(),
            Experiment.TUTORIAL.initSeed(),
            Experiment.TUTORIAL.shuffleSeed(),
            Experiment.TUTORIAL.settings().withBatchSize(new BatchSize(150)).withEpochs(1_000_000));

    private static final int UPDATES = 155_000;
    private static final Points POINTS = EXPERIMENT.data().points();
    private static final Pattern NUMBER = Pattern.compile("(\"[a-z_]+\": \\[?|, )(-?[0-9][0-9.eE+-]*)");

    @TempDir
    private Path folder;

    private final Map<String, Integer> outcomes = new LinkedHashMap<>();

    @Test
    void eachNumberOfALongRunIsFoundOutOrHarmless() throws IOException {
        String text = longRun();
        List<MatchResult> numbers = numbersOfProgress(text);
        assertThat(numbers).hasSizeGreaterThan(20);
        Random random = new Random(12);
        for (MatchResult number : numbers) {
            List<String> others = new ArrayList<>(others(number, numbers));
            Collections.shuffle(others, random);
            for (String other : others.subList(0, Math.min(OTHERS, others.size()))) {
                read(changed(text, number, other));
            }
        }
        assertThat(outcomes.keySet()).contains("refused", "made from the start", "found out");
    }

    @Test
    void twoNumbersAtATimeAreFoundOutOrHarmlessToo() throws IOException {
        String text = longRun();
        List<MatchResult> numbers = numbersOfProgress(text);
        Random random = new Random(11);
        for (int pair = 0; pair < PAIRS; pair++) {
            MatchResult first = numbers.get(random.nextInt(numbers.size()));
            MatchResult second = numbers.get(random.nextInt(numbers.size()));
            if (first.start() < second.start()) { // from the end on, so that places stay
                String once = changed(text, second, anyOf(others(second, numbers), random));
                read(changed(once, first, anyOf(others(first, numbers), random)));
            }
        }
    }

    @Test
    void theSampleFilesToo() throws IOException {
        for (String name : List.of("format-1.sgd.json", "format-2.sgd.json")) {
            String text = Files.readString(SampleFiles.FOLDER.resolve(name));
            List<MatchResult> numbers = numbersOfProgress(text);
            for (MatchResult number : numbers) {
                for (String other : others(number, numbers)) {
                    read(changed(text, number, other));
                }
            }
        }
    }

    private static String longRun() throws IOException {
        Run run = new Run(EXPERIMENT, POINTS);
        for (int i = 0; i < UPDATES; i++) {
            run.step();
        }
        run.spend(1_000_000_000);
        run.publish();
        Session session = Session.of(SavedRun.of("long", 0, run, null));
        StoredSession stored = StoredSession.of(session, List.of(run));
        assertThat(stored.curves()).hasSize(1);
        assertThat(stored.curves().get(0).checkpoint().isWithinEpoch()).isTrue();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(stored, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Those that stand as text; columns are packed. */
    private static List<MatchResult> numbersOfProgress(String text) {
        List<MatchResult> numbers = new ArrayList<>();
        int start = text.indexOf("\"progress\"");
        if (start >= 0) {
            Matcher matcher = NUMBER.matcher(text);
            for (int at = start; matcher.find(at); at = matcher.end()) {
                numbers.add(matcher.toMatchResult());
            }
        }
        return numbers;
    }

    private static List<String> others(MatchResult number, List<MatchResult> all) {
        String text = number.group(2);
        Stream<String> near = text.matches("-?[0-9]{1,17}")
                ? Stream.of(-1L, 1L, 3L, -3L).map(by -> Long.toString(Long.parseLong(text) + by))
                : Stream.of("0.5", "-" + text, "1e300");
        Stream<String> far = Stream.of("0", "1", "-1", "2147483647", "4611686018427387904", "9223372036854775807");
        Stream<String> exchanged = all.stream().limit(9).map(other -> other.group(2));
        return Stream.of(near, far, exchanged)
                .flatMap(each -> each)
                .filter(other -> !other.equals(text))
                .distinct()
                .toList();
    }

    private static String anyOf(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String changed(String text, MatchResult number, String other) {
        return text.substring(0, number.start(2)) + other + text.substring(number.end(2));
    }

    private void read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.sgd.json"), text);
        StoredSession stored;
        try {
            stored = SessionFile.readAll(file);
        } catch (BadFileException e) {
            assertThat(InWords.of(e)).startsWith(file.toString()).doesNotContain("\n");
            count("refused");
            return;
        }
        for (int i = 0; i < stored.session().runs().size(); i++) {
            SavedRun saved = stored.session().runs().get(i);
            SavedCurves progress = stored.curvesOf(i);
            if (progress != null && saved.experiment().equals(EXPERIMENT)) {
                show(saved, progress);
            } else if (progress != null) {
                assertThat(ResumedRun.of(
                                saved.record(), saved.experiment().data().points(), progress, () -> 0))
                        .isNull();
            }
        }
    }

    private void show(SavedRun saved, SavedCurves progress) {
        ResumedRun resumed = ResumedRun.of(saved.record(), POINTS, progress, () -> 0);
        if (resumed == null) {
            count("made from the start");
            return;
        }
        Run run = resumed.run();
        long size = run.history().size();
        Run branch = Run.branch(run, size - 3);
        branch.step();
        ResumedRun.curvesOf(run, size);
        Run.branch(run, progress.checkpoint().update()).history().latest();
        if (resumed.verify(() -> false)) {
            count("harmless");
        } else {
            count("found out");
            assertThat(ResumedRun.curvesOf(run, size))
                    .as("kept as if it were right")
                    .isNull();
            assertThat(Run.branch(run, size).history().latest().weights()).isEqualTo(saved.weights());
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
