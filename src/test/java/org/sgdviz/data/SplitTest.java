package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.ToolRun;

/** Splits against those of scikit-learn, row for row, and what becomes of the roles when rows are edited. */
class SplitTest {

    private static final String FILE = "sk_train_test_split";

    static List<Arguments.ArgumentSet> cases() {
        List<Arguments.ArgumentSet> cases = StreamSupport.stream(
                        Golden.at(ToolRun.json(FILE), "cases").spliterator(), false)
                .filter(each -> !each.has("train_size") || !each.has("test_size")) // some rows are in neither part
                .map(each -> Arguments.argumentSet(
                        each.path("n").asInt() + " rows, " + each.path("test_size") + each.path("train_size")
                                + " stratified " + each.path("stratify"),
                        each))
                .toList();
        assertThat(cases).hasSize(50);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowsAreSplitAsByScikitLearn(JsonNode expected) {
        Points points = points(expected.path("n").asInt());
        Points split = Split.of(holdout(expected)).of(points, 7);
        Partition partition = split.partition();
        assertThat(partition).isNotNull();
        int[] training = partition.order();
        int[] test = partition.rows(Role.TEST).stream().toArray();
        if (expected.has("train")) {
            assertThat(training).containsExactly(ints(expected, "train"));
            assertThat(test).containsExactlyInAnyOrder(ints(expected, "test"));
        } else {
            assertThat(training).startsWith(ints(expected, "train_first"));
            assertThat(test).contains(ints(expected, "test_first")).contains(ints(expected, "test_last"));
            assertThat(Arrays.stream(test).sum())
                    .isEqualTo(expected.path("test_sum").asInt());
        }
        if (expected.has("test_labels_1")) {
            assertThat(split.only(Role.TEST).count(1))
                    .isEqualTo(expected.path("test_labels_1").asInt());
        }
    }

    /** A number of rows is said as the fraction that gives it. */
    private static Holdout holdout(JsonNode expected) {
        int n = expected.path("n").asInt();
        if (!expected.path("shuffle").asBoolean(true)) {
            return new Holdout.AfterFirst(100 - 100 * expected.path("test_size").asDouble());
        }
        double size = expected.path("test_size").asDouble();
        double fraction = expected.has("test_size")
                ? size >= 1 ? size / n : size
                : expected.path("n_test").asDouble() / n;
        return new Holdout.Drawn(
                fraction,
                expected.path("random_state").asInt(),
                expected.path("stratify").asBoolean());
    }

    private static int[] ints(JsonNode expected, String field) {
        return StreamSupport.stream(Golden.at(expected, field).spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static Points points(int n) {
        if (n == 401) {
            return new Synthetic(Shape.BLOBS, 401, 1, 0.5, 95).points();
        }
        byte[] labels = new byte[n];
        int i = 0;
        for (JsonNode label : Golden.at(Golden.at(ToolRun.json(FILE), "labels"), Integer.toString(n))) {
            labels[i++] = (byte) label.asInt();
        }
        return Points.of(new double[n], new double[n], labels);
    }

    @ParameterizedTest
    @CsvSource({"0.07, 100, 8", "0.14, 100, 15", "0.28, 100, 29", "0.55, 100, 56", "0.56, 100, 57", "0.25, 10, 3"})
    void theNumberOfTestRowsIsRoundedUpInDoubles(double fraction, int rows, int expected) {
        assertThat(Holdout.Drawn.count(fraction, rows)).isEqualTo(expected);
    }

    @Test
    void validationRowsAreThoseThatScikitLearnDraws() {
        double[] labels = Golden.doubles(Golden.at(ToolRun.json("sk_stop_early"), "data", "label"));
        byte[] classes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = (byte) labels[i];
        }
        Points points = Points.of(new double[labels.length], new double[labels.length], classes);
        Points split = Split.NONE.withValidationFraction(0.2).of(points, 0);
        assertThat(split.partition().rows(Role.VALIDATION).stream()).containsExactly(0, 2, 9, 15, 17, 24);
        assertThat(split.partition().isAscending()).isTrue();
    }

    @Test
    void validationRowsAreCutFromTheTrainingRowsInTheirOrder() {
        Points points = new Synthetic(Shape.BLOBS, 401, 1, 0.5, 95).points();
        Split test = Split.of(new Holdout.Drawn(0.25, 42, true));
        Partition without = test.of(points, 5).partition();
        Partition with = test.withValidationFraction(0.1).of(points, 5).partition();
        assertThat(with.order()).containsExactly(without.order());
        assertThat(with.rows(Role.TEST)).isEqualTo(without.rows(Role.TEST));
        assertThat(with.rows(Role.VALIDATION).cardinality()).isEqualTo(30);
    }

    @Test
    void theFirstRowsAreTrainedOnAsTheyAreListed() {
        Points split = Split.of(new Holdout.AfterFirst(35)).of(points(10), 0);
        assertThat(split.partition().order()).containsExactly(0, 1, 2);
        assertThat(split.partition().rows(Role.TEST).stream()).containsExactly(3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void splittingAgainGivesTheSameObject() {
        Split split = Split.of(new Holdout.Drawn(0.25, 1, false));
        Points points = split.of(points(10), 3);
        assertThat(split.of(points, 3)).isSameAs(points);
        assertThat(split.of(points, 4)).isNotSameAs(points).isEqualTo(points);
        assertThat(Split.NONE.of(points, 3)).isEqualTo(points(10));
        Points plain = points(10);
        assertThat(Split.NONE.of(plain, 3)).isSameAs(plain);
    }

    @Test
    void pointsThatCannotBeSplitAreAllTrainedOn() {
        Points one = Points.of(new double[] {1}, new double[] {1}, new byte[] {1});
        Split split = Split.of(new Holdout.Drawn(0.25, 1, true)).withValidationFraction(0.5);
        assertThat(split.of(one, 0).only(Role.TRAINING)).isEqualTo(one);
        assertThat(split.of(Points.EMPTY, 0).only(Role.TRAINING)).isEqualTo(Points.EMPTY);
    }

    @Test
    void aSplitThatLeavesTooLittleIsRefused() {
        Points points = Points.of(new double[4], new double[4], new byte[] {0, 0, 0, 1});
        assertRefused("illegal.split.oneOfClass", Split.of(new Holdout.Drawn(0.5, 0, true)), points);
        assertRefused("illegal.split.noTraining", Split.of(new Holdout.Drawn(0.9, 0, false)), points);
        assertRefused("illegal.split.oneClass", Split.of(new Holdout.AfterFirst(50)), points);
        Points pairs = Points.of(new double[4], new double[4], new byte[] {0, 0, 1, 1});
        assertRefused("illegal.split.tooFew", Split.of(new Holdout.Drawn(0.25, 0, true)), pairs);
        assertThatThrownBy(() -> new Holdout.Drawn(1, 0, false)).hasMessageContaining("illegal.fraction");
        assertThatThrownBy(() -> new Holdout.Drawn(Double.NaN, 0, false)).hasMessageContaining("illegal.fraction");
        assertThatThrownBy(() -> new Holdout.Drawn(0.5, -1, false)).hasMessageContaining("illegal.splitSeed");
        assertThatThrownBy(() -> Split.NONE.withValidationFraction(-0.5)).hasMessageContaining("illegal.fraction");
    }

    private static void assertRefused(String key, Split split, Points points) {
        assertThatThrownBy(() -> split.require(points, 0)).hasMessageContaining(key);
    }

    @Test
    void bothListsKeepEachRowsRoleThroughEdits() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Points points = Split.of(new Holdout.Drawn(0.3, seed, false))
                    .withValidationFraction(0.3)
                    .of(new Synthetic(Shape.BLOBS, 20, 1, 0.5, seed).points(), seed);
            RowList rows = new RowList(points);
            EditedPoints edited = new EditedPoints(points);
            for (int i = 0; i < 30; i++) {
                BitSet some = new BitSet();
                some.set(random.nextInt(rows.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        rows.remove(some.nextSetBit(0));
                        edited.remove(some);
                    }
                    case 1 -> {
                        rows.restore(some.nextSetBit(0));
                        edited.restore(some);
                    }
                    case 2 -> {
                        Role role = random.nextInt(3) == 0 ? Role.TEST : Role.TRAINING;
                        rows.add(i, i, i & 1, role);
                        edited.add(i, i, i & 1, role);
                    }
                    default -> {
                        rows.move(some.nextSetBit(0), i, -i);
                        edited.move(some.nextSetBit(0), i, -i);
                    }
                }
                assertConsistent(rows, edited, points);
            }
        }
    }

    private static void assertConsistent(RowList rows, EditedPoints edited, Points start) {
        Points present = rows.toPoints();
        assertThat(edited.snapshot().toPoints()).isEqualTo(present);
        assertThat(edited.presentCount()).isEqualTo(rows.presentCount()).isEqualTo(present.size());
        assertThat(edited.hasBothClasses())
                .isEqualTo(rows.hasBothClasses())
                .isEqualTo(present.only(Role.TRAINING).hasBothClasses());
        int[] pass = new int[rows.passCount()];
        rows.copyPass(pass);
        int[] expected = IntStream.concat(
                        Arrays.stream(start.partition().order()), IntStream.range(start.size(), rows.size()))
                .filter(row -> rows.isPresent(row) && rows.role(row) != Role.TEST)
                .toArray();
        assertThat(pass).containsExactly(expected);
        for (Role role : Role.values()) {
            assertThat(rows.rows(role)).hasSize(rows.count(role));
            assertThat(present.only(role).size()).isEqualTo(rows.count(role));
        }
        int[] numbers = rows.presentRows();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(present.role(i)).isEqualTo(rows.role(numbers[i])).isEqualTo(edited.role(numbers[i]));
        }
    }
}
