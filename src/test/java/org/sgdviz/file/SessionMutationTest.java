package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.text.InWords;

/**
 * Session files that something has happened to: cut, garbled, or made to harm. Each is a session after all, or one
 * plain sentence; none hangs, ends in another exception or takes more memory than a bound. Some hundred in every build,
 * and thousands with the profile {@code stress}.
 */
class SessionMutationTest {

    private static final int MUTATIONS = Integer.getInteger("sgdviz.mutations", 500);
    private static final int BASES = 40;
    private static final long BUDGET = 32 << 20;

    /** What reading may allocate in all, of which most is garbage at once: buffers, texts, arrays that have grown. */
    private static final long MOST_ALLOCATED = 8 * BUDGET;

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9][0-9.eE+-]*|[\\[\\]{}:,]|[a-z]+|\\s+");

    private static final List<String> HOSTILE = List.of(
            "-1",
            "0",
            "-0",
            "1e999",
            "-1e999",
            "1e-999",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(900),
            "1" + "0".repeat(5000),
            "0." + "1".repeat(5000),
            "1e2147483648",
            "NaN",
            "Infinity",
            "null",
            "true",
            "\"\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"all\"",
            "{}",
            "[]",
            "[".repeat(50_000),
            "{\"a\":".repeat(50_000),
            "[[0, 2147483646]]",
            "[0, \"remove\", [[0, 2147483646]]]",
            "[0, \"remove\", [" + "0,".repeat(50_000) + "0]]",
            "[" + "[0, \"alpha\", 1],".repeat(50_000) + "[0, \"alpha\", 1]]",
            "{\"count\": 1000000000, \"x1\": \"eJxjYAACAAAEAAE=\", \"x2\": \"eA==\", \"labels\": \"\"}",
            "{\"run\": 0, \"update\": 0}",
            "{\"width\": 1, \"count\": 32768, \"min\": \"eJxjYAACAAAEAAE=\", \"mean\": \"eA==\", \"max\": \"\"}",
            "4611686018427387904",
            "/* */",
            "\uFEFF",
            "\u2028");

    @TempDir
    private Path folder;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void eachIsASessionOrOnePlainSentence() throws IOException {
        List<byte[]> bases = bases();
        int sessions = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            byte[] mutated = bases.get(random.nextInt(bases.size()));
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                mutated = mutate(mutated, random);
            }
            sessions += isSession(mutated, "mutation " + seed) ? 1 : 0;
        }
        assertThat(sessions).isBetween(1, MUTATIONS / 2);
    }

    private List<byte[]> bases() throws IOException {
        List<byte[]> bases = new ArrayList<>();
        for (long seed = 0; bases.size() < BASES; seed++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            SessionFile.write(RandomSession.withProgress(seed), bytes);
            // Most small, since what is wrong is seen at once in large ones as well.
            if (bytes.size() < 50_000 || bases.size() % 8 == 0) {
                bases.add(bytes.toByteArray());
            }
        }
        return bases;
    }

    private boolean isSession(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve("x.sgd.json"), bytes);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        StoredSession session = null;
        try {
            session = SessionFile.readAll(file, new MemoryBudget(file.toString(), BUDGET));
        } catch (BadFileException e) {
            assertThat(InWords.of(e)).as(name).startsWith(file.toString()).doesNotContain("\n", "\r");
            assertThat(InWords.of(e).length()).as(name).isLessThan(1000);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + " is kept as it was answered wrongly: " + keep(bytes, name), e);
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).as(name).isLessThan(MOST_ALLOCATED);
        if (session != null) {
            SessionFile.write(session, file);
            StoredSession again = SessionFile.readAll(file);
            assertThat(again.session()).as(name).isEqualTo(session.session());
            assertThat(again.curves())
                    .as(name)
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(session.curves());
        }
        return session != null;
    }

    private static Path keep(byte[] bytes, String name) throws IOException {
        return Files.write(Files.createTempFile(name.replace(' ', '-'), ".sgd.json"), bytes);
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        return switch (bytes.length == 0 ? 4 : random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random);
            case 2 -> noisy(bytes, random);
            default ->
                mutateTokens(new String(bytes, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] noisy(byte[] bytes, Random random) {
        byte[] noisy = bytes.clone();
        int from = random.nextInt(bytes.length);
        byte[] noise = new byte[random.nextInt(Math.min(64, bytes.length - from) + 1)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, noisy, from, noise.length);
        return noisy;
    }

    private static String mutateTokens(String text, Random random) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        if (tokens.isEmpty()) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        int at = random.nextInt(tokens.size());
        for (int tries = 0; tries < 5 && tokens.get(at).isBlank(); tries++) {
            at = random.nextInt(tokens.size());
        }
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.get(other));
            case 3 -> tokens.addAll(at, List.copyOf(tokens.subList(at, Math.min(tokens.size(), at + 20))));
            case 4 ->
                tokens.subList(at, Math.min(tokens.size(), at + 1 + random.nextInt(20)))
                        .clear();
            default -> tokens.set(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return String.join("", tokens);
    }
}
