package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.text.InWords;
import org.sgdviz.text.Messages;

/** What the files of other programs have in them: signs, missing labels, scientific notation, headers of numbers. */
class CsvKindsTest {

    @TempDir
    Path folder;

    // ---- signs and spaces ----

    @Test
    void aRealMinusSignIsRead() throws IOException {
        assertThat(rows(sample("41_unicode_minus.csv").points())).containsExactly("-1.5 2.5 0", "6.5 7.5 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u22121.5", "\u20131.5", "\u00A0-1.5\u00A0", "\u202F\u22121.5", "\u2212015e\u22121"})
    void anyMinusAndSpacesThatDoNotBreakAreRead(String number) throws IOException {
        assertThat(read(number + ",2,0\n3," + number + ",1\n").points().x1(0)).isEqualTo(-1.5);
    }

    @Test
    void thousandsMayBeGroupedBySpacesThatDoNotBreak() throws IOException {
        Points points = read("\"1\u202F234.5\",\u22122\u00A0000\u00A0000,0\n").points();
        assertThat(points.x1(0)).isEqualTo(1234.5);
        assertThat(points.x2(0)).isEqualTo(-2_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A023", "1\u00A02345", "1\u2212", "\u2212\u22121", "\u00A0\u2212", "1\u22122"})
    void whatOnlyLooksLikeItIsNoNumber(String number) {
        assertThatThrownBy(() -> read("1,2,0\n" + number + ",2,0\n"))
                .isInstanceOf(BadFileException.class)
                .satisfies(InWords.mentions("line 2, column 1"))
                .satisfies(InWords.mentions("is not a number"));
    }

    // ---- labels ----

    @Test
    void labelsInScientificNotationAreCalledByTheirValue() throws IOException {
        Points points = sample("08_savetxt_sci.csv").points();
        assertThat(points.names()).isEqualTo(Names.DEFAULT);
        assertThat(points.count(1)).isEqualTo(1);
    }

    @Test
    void numbersAsLabelsAreShownInTheirShortestForm() throws IOException {
        assertThat(classes("1.0", "2.0")).containsExactly("1", "2");
        assertThat(classes("\u22121", "+1")).containsExactly("-1", "1");
        assertThat(classes("2.50", "1e3")).containsExactly("2.5", "1000");
        assertThat(classes("-0.0", "01")).containsExactly("0", "01");
        assertThat(classes("1.", "b")).containsExactly("1", "b");
    }

    @Test
    void aMissingLabelIsNoClass() throws IOException {
        PointTable table = sample("31_missing_label_NA.csv");
        assertThat(table.points().size()).isEqualTo(2);
        assertThat(table.points().hasBothClasses()).isFalse();
        assertThat(Messages.ENGLISH.text(table.remark()))
                .endsWith("31_missing_label_NA.csv, line 3: the label is missing, so this row was left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NA",
                "n/a",
                "NaN",
                "-nan",
                "?",
                "null",
                "None",
                "<NA>",
                "#N/A",
                ".",
                " NA ",
                "\u00A0",
                "inf",
                "-Inf",
                "Infinity",
                "-infinity",
                "1e999",
                "-1e999"
            })
    void whateverProgramsWriteForAMissingLabelIsLeftOut(String missing) throws IOException {
        PointTable table = read("1,2,a\n3,4," + missing + "\n5,6,b\nx,," + missing + "\n7,8,a\n");
        assertThat(rows(table.points())).containsExactly("1.0 2.0 0", "5.0 6.0 1", "7.0 8.0 0");
        assertThat(Messages.ENGLISH.text(table.remark()))
                .contains("2 rows without a label were left out, the first in line 2");
    }

    @Test
    void wordsThatMayBeClassesAreClasses() throws IOException {
        assertThat(classes("none", "some")).containsExactly("none", "some");
        assertThat(classes("+", "-")).containsExactly("+", "-");
        assertThat(read("1,2,-\n3,4,+\n").remark()).isNull();
    }

    // ---- headers of numbers ----

    @Test
    void aHeaderOfColumnNumbersIsAHeader() throws IOException {
        Points points = sample("64_pandas_int_header_labels12.csv").points();
        assertThat(rows(points)).containsExactly("1.5 2.5 0", "2.0 1.0 0", "6.5 7.5 1", "7.0 5.5 1");
        assertThat(points.names()).isEqualTo(new Names("x1", "x2", "1", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,2\n3,4,0\n5,6,1\n",
                "0,1,2\n3,4,a\n5,6,b\n",
                "1,2,3\n3.5,4.0,0\n5.0,6.5,1\n",
                "2,5,8\n3.5,4.5,0\n5.5,6.5,1\n",
                "0,1,label\n3,4,0\n5,6,1\n",
                "0,1,Species\n3,4,setosa\n5,6,versicolor\n",
                "2019,2020,class\n3,4,0\n5,6,1\n",
                "label,0,1\n0,3,4\n1,5,6\n"
            })
    void numbersThatCanOnlyBeAHeaderAreOne(String text) throws IOException {
        Points points = read(text).points();
        assertThat(points.size()).isEqualTo(2);
        assertThat(points.label(0)).isZero();
        assertThat(points.label(1)).isOne();
        assertThat(List.of(points.names().x1(), points.names().x2())).containsExactly("x1", "x2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,0\n3,4,1\n",
                "1,2,3\n3,4,5\n",
                "0,1,1\n0,0,0\n",
                "0.0,1.0,2.0\n3.5,4.5,1.0\n",
                "0,1,2\n",
                "1,2,class\n3,4,other\n5,6,class\n",
                "1,2,b\n1.5,2.5,a\n",
                "3,2,1\n1.5,2.5,0\n"
            })
    void aFileWithoutAHeaderIsReadAsOne(String text) throws IOException {
        assertThat(read(text).points().size()).isEqualTo((int) text.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,a\n3,4,b\n5,6,c\n", "1,2,3\n3,4,1\n5,6,2\n", "0,1,2\n1,2,0\n3,4,1\n0,2,2\n"})
    void aThirdClassIsNotTakenForAHeader(String text) {
        assertThatThrownBy(() -> read(text)).satisfies(InWords.mentions("is a third label beside"));
    }

    // ---- all together ----

    static Stream<String> samples() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folderOfSamples())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsReadOrRefusedInOneSentence(String name) throws URISyntaxException {
        try {
            assertThat(sample(name).points().size()).isPositive();
        } catch (IOException e) {
            assertThat(e).isInstanceOf(BadFileException.class);
            assertThat(InWords.of(e)).contains(name).doesNotContain("\n", "Exception", "null");
        }
    }

    private List<String> classes(String one, String other) throws IOException {
        Names names = read("1,2," + one + "\n3,4," + other + "\n").points().names();
        return Stream.of(names.class0(), names.class1()).toList();
    }

    private static List<String> rows(Points points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.x1(i) + " " + points.x2(i) + " " + points.label(i))
                .toList();
    }

    private static Path folderOfSamples() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(CsvKindsTest.class.getResource("/cases")).toURI());
    }

    private static PointTable sample(String name) throws BadFileException {
        try {
            return CsvPoints.readTable(folderOfSamples().resolve(name));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private PointTable read(String text) throws IOException {
        return CsvPoints.readTable(Files.writeString(folder.resolve("points.csv"), text));
    }
}
