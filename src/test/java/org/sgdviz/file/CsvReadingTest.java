package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;

/** The forms of CSV that are understood. */
class CsvReadingTest {

    @TempDir
    Path folder;

    @Test
    void aHeaderNamesTheAxes() throws IOException {
        Points points = read("width,height,label\n1,2,0\n3,4,1\n");
        assertRows(points, "1.0 2.0 0", "3.0 4.0 1");
        assertThat(points.names()).isEqualTo(new Names("width", "height", "0", "1"));
    }

    @Test
    void withoutAHeaderTheLastColumnIsTheLabel() throws IOException {
        Points points = read("1,2,0\n3,4,1\n");
        assertRows(points, "1.0 2.0 0", "3.0 4.0 1");
        assertThat(points.names()).isEqualTo(Names.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "Class", "Y", "TARGET", " label ", "\"label\""})
    void aNamedLabelMayStandInAnyColumn(String name) throws IOException {
        Points first = read(name + ",a,b\n0,1,2\n1,3,4\n");
        assertRows(first, "1.0 2.0 0", "3.0 4.0 1");
        Points second = read("a," + name + ",b\n1,0,2\n3,1,4\n");
        assertRows(second, "1.0 2.0 0", "3.0 4.0 1");
        assertThat(second.names().x2()).isEqualTo("b");
    }

    @Test
    void besideAnXAColumnYIsACoordinate() throws IOException {
        assertRows(read("x,y,group\n1,2,0\n3,4,1\n"), "1.0 2.0 0", "3.0 4.0 1");
        assertRows(read("y,class,x\n1,0,2\n3,1,4\n"), "1.0 2.0 0", "3.0 4.0 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorsAreToldFromTheFirstLine(String separator) throws IOException {
        String text = "x1,x2,label\n1,2,0\n3,4,1\n".replace(",", separator);
        assertRows(read(text), "1.0 2.0 0", "3.0 4.0 1");
    }

    @Test
    void anotherSeparatorMayStandInALabel() throws IOException {
        Points points = read("1,2,a;b\n3,4,c\n");
        assertThat(points.names().class0()).isEqualTo("a;b");
        assertThat(read("1;2;a,b,c,d\n3;4;e\n").names().class0()).isEqualTo("a,b,c,d");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstField() throws IOException {
        assertThat(read("\uFEFFa,b,label\n1,2,0\n").names().x1()).isEqualTo("a");
        assertRows(read("\uFEFF1,2,0\n"), "1.0 2.0 0");
    }

    @Test
    void blankLinesAndEitherLineEndAreFine() throws IOException {
        assertRows(read("\n \r\nx1,x2,label\r\n\r\n1,2,0\n\n\n3,4,1\r\n  \n"), "1.0 2.0 0", "3.0 4.0 1");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertRows(read("1,2,0\n3,4,1"), "1.0 2.0 0", "3.0 4.0 1");
    }

    @Test
    void fieldsMayBeQuotedOrSurroundedBySpaces() throws IOException {
        Points points = read("\"the \"\"x\"\"\",\"b,c\",label\n\"1\", 2 , no\n3,\" 4\",\"yes,\nindeed\"\n");
        assertRows(points, "1.0 2.0 0", "3.0 4.0 1");
        assertThat(points.names()).isEqualTo(new Names("the \"x\"", "b,c", "no", "yes,\nindeed"));
    }

    @Test
    void numbersAreReadExactly() throws IOException {
        String[] texts = {"0.1", "-1.5e-3", "+2.", ".5", "4.9E-324", "1e300", "9007199254740993", "-0"};
        for (String text : texts) {
            assertThat(read(text + ",0,0\n").x1(0)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void theLargerLabelIsClassOne() throws IOException {
        assertClasses("10", "9", "9", "10");
        assertClasses("1", "-1", "-1", "1");
        assertClasses("zebra", "ant", "ant", "zebra");
        assertClasses("10 cm", "9 cm", "10 cm", "9 cm");
        assertClasses("10", "nine", "10", "nine");
    }

    @Test
    void textsAreComparedByCodePoint() throws IOException {
        // U+1F600 is the larger code point, though its first UTF-16 unit is less than U+FF5E.
        assertClasses("\uD83D\uDE00", "\uFF5E", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void numbersThatAreEqualAreOneLabel() throws IOException {
        Points points = read("1,2,1\n3,4,1.0\n5,6,0\n7,8,0e5\n");
        assertRows(points, "1.0 2.0 1", "3.0 4.0 1", "5.0 6.0 0", "7.0 8.0 0");
        assertThat(points.names().class1()).isEqualTo("1");
    }

    @Test
    void aSingleLabelIsClassZeroUnlessItIsOne() throws IOException {
        assertRows(read("1,2,0\n"), "1.0 2.0 0");
        assertRows(read("1,2,1\n"), "1.0 2.0 1");
        assertRows(read("1,2,1.0\n"), "1.0 2.0 1");
        assertRows(read("1,2,7\n"), "1.0 2.0 0");
        assertRows(read("1,2,cat\n"), "1.0 2.0 0");
        assertThat(read("1,2,0\n").names()).isEqualTo(Names.DEFAULT);
        assertThat(read("1,2,1\n").names()).isEqualTo(Names.DEFAULT);
        assertThat(read("1,2,cat\n3,4,cat\n").hasBothClasses()).isFalse();
    }

    @Test
    void theSecondClassOfASingleLabelIsStillTheSecondWhenReadBack() throws IOException {
        for (String label : new String[] {"7", "cat", "-1"}) {
            Names names = read("1,2," + label + "\n").names();
            Points both = read("1,2," + names.class1() + "\n3,4," + names.class0() + "\n");
            assertThat(both.label(0)).as(label).isEqualTo(1);
        }
    }

    @Test
    void manyRowsAreAllRead() throws IOException {
        String text = IntStream.range(0, 10_000)
                .mapToObj(i -> i + "," + -i + "," + (i % 2 == 0 ? "a" : "b"))
                .collect(Collectors.joining("\n"));
        Points points = read(text);
        assertThat(points.size()).isEqualTo(10_000);
        assertThat(IntStream.range(0, 10_000))
                .allMatch(i -> points.x1(i) == i && points.x2(i) == -i && points.label(i) == i % 2);
    }

    private void assertClasses(String label, String other, String class0, String class1) throws IOException {
        Points points = read("1,2," + label + "\n3,4," + other + "\n");
        assertThat(points.names().class0()).isEqualTo(class0);
        assertThat(points.names().class1()).isEqualTo(class1);
        assertThat(points.label(0)).isEqualTo(label.equals(class1) ? 1 : 0);
        assertThat(points.label(1)).isEqualTo(other.equals(class1) ? 1 : 0);
    }

    private static void assertRows(Points points, String... rows) {
        assertThat(IntStream.range(0, points.size())
                        .mapToObj(i -> points.x1(i) + " " + points.x2(i) + " " + points.label(i)))
                .containsExactly(rows);
    }

    private Points read(String text) throws IOException {
        Path file = folder.resolve("points.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return CsvPoints.read(file);
    }
}
