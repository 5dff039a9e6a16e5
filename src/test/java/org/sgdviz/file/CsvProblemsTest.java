package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.text.InWords;

/** What is said of files that cannot be read: one sentence, with the place and what would be right. */
class CsvProblemsTest {

    private static final String HEADER = "x1,x2,label\n";

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.csv");
        assertThat(problem(file)).isEqualTo("there is no file " + file);
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(problem(folder)).isEqualTo(folder + " is a folder; a CSV file is needed");
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "1,2,0\n");
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the administrator may read everything");
        assertThat(problem(file)).isEqualTo("cannot read " + file + ": permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \n\r\n\n", "\uFEFF"})
    void anEmptyFileSaysSo(String text) throws IOException {
        assertThat(problem(text)).isEqualTo("FILE is empty; a row for each point is needed");
    }

    @Test
    void aHeaderAloneIsNoData() throws IOException {
        assertThat(problem(HEADER)).isEqualTo("FILE has a header but no points below it");
    }

    @Test
    void aWrongCoordinateIsNamedByLineColumnAndValue() throws IOException {
        String right = "; a coordinate must be a number such as -1.5";
        assertThat(problem(HEADER + "1,2,0\n1,abc,0\n"))
                .isEqualTo("FILE, line 3, column 2: \"abc\" is not a number" + right);
        assertThat(problem(HEADER + "1,2,0\n,2,0\n")).isEqualTo("FILE, line 3, column 1 is empty" + right);
        assertThat(problem(HEADER + "1,NaN,0\n"))
                .isEqualTo("FILE, line 2, column 2: \"NaN\" is not a finite number" + right);
        assertThat(problem("label,x1,x2\n0,1,x\n")).isEqualTo("FILE, line 2, column 3: \"x\" is not a number" + right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "-inf", "+INF", "nan", "1e400", "-1e999"})
    void coordinatesMustBeFinite(String value) throws IOException {
        assertThat(problem("1,2,0\n1," + value + ",0\n"))
                .contains("line 2, column 2: \"" + value + "\" is not a finite number");
        assertThat(problem(value + "," + value + ",0\n")).contains("line 1, column 1", "is not a finite number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e308", "1.0000001e300"})
    void coordinatesThatNoPlotShowsAreTooLarge(String value) throws IOException {
        assertThat(problem("1,2,0\n1," + value + ",0\n"))
                .isEqualTo("FILE, line 2, column 2: \"" + value
                        + "\" is too large; a coordinate must be a number from -1e300 to 1e300");
        assertThat(problem(value + ",1,0\n")).contains("line 1, column 1", "is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "1d", "1f", "1 000", "1_000", "--1", "1e", "e5", ".", "１", "1.2.3"})
    void onlyDecimalNumbersAreNumbers(String value) throws IOException {
        assertThat(problem("1,2,0\n" + value + ",1,0\n"))
                .contains("line 2, column 1: \"" + value + "\" is not a number");
    }

    @Test
    void decimalCommasAreNotNumbers() throws IOException {
        assertThat(problem("x1;x2;label\n1,5;2,5;0\n")).contains("line 2, column 1: \"1,5\" is not a number");
    }

    @Test
    void aFirstRowWithOneGoodCoordinateIsNoHeader() throws IOException {
        assertThat(problem("1,abc,0\n1,2,0\n")).contains("line 1, column 2: \"abc\" is not a number");
    }

    @ParameterizedTest
    @CsvSource({"'1,2', 2 columns", "'1,2,3,0', 4 columns", "'1,2,0,', 4 columns", "1, 1 column"})
    void aRowHasThreeColumns(String row, String count) throws IOException {
        assertThat(problem(HEADER + "1,2,0\n\n" + row + "\n"))
                .startsWith("FILE, line 4 has " + count + ", but exactly 3 are needed");
        assertThat(problem(row + "\n")).startsWith("FILE, line 1 has " + count);
    }

    @Test
    void linesAreThoseOfTheFileWhereFieldsSpanSeveral() throws IOException {
        assertThat(problem(HEADER + "1,2,\"a\nb\"\n1,oops,b\n")).contains("line 4, column 2");
    }

    @Test
    void aThirdLabelIsNamedWithTheOtherTwo() throws IOException {
        assertThat(problem("1,2,cat\n1,2,dog\n1,2,cat\n1,2,cow\n"))
                .isEqualTo("FILE, line 4, column 3: \"cow\" is a third label besides \"cat\" and \"dog\","
                        + " but there can be only two classes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "?", " ", "\u00A0", "nan", "inf", "-inf"})
    void aFileWithoutAnyLabelIsRefused(String missing) throws IOException {
        assertThat(problem("1,2," + missing + "\n3,4," + missing + "\n"))
                .isEqualTo("FILE has no row with a label, but each point needs one");
    }

    @Test
    void binaryFilesSaySo() throws IOException {
        String binary = "FILE is a binary file, not text; a CSV file is needed";
        assertThat(problem("PK\u0003\u0004\u0000\u0000")).isEqualTo(binary);
        assertThat(problem("1,2,0\n1,\u0000,0\n")).isEqualTo(binary);
        assertThat(problem("1,2,0\n\u0000\u0001\n")).isEqualTo(binary);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_000})
    void textInAnotherEncodingSaysSo(int position) throws IOException {
        byte[] bytes = "1,2,0\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        bytes[position] = (byte) 0xE4;
        assertThat(problem(Files.write(folder.resolve("FILE"), bytes))).endsWith("is not a text file in UTF-8");
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidWithItsLine() throws IOException {
        assertThat(problem("1,2,0\n1,2,\"a\n3,4,b\n")).startsWith("FILE, line 2: a quotation mark is");
        assertThat(problem("1,2,0\n1,2,\"a\n" + "3,4,b\n".repeat(100_000)))
                .startsWith("FILE, line 2: a quotation mark is");
        assertThat(problem("1,2,0\n1,2,\"a\"b\n")).startsWith("FILE, line 2: a quotation mark is");
    }

    @Test
    void endlessFieldsAndRowsAreRefused() throws IOException {
        assertThat(problem("1,2,0\n1," + "2".repeat(1_000_000))).contains("line 2", "more than 65536 characters");
        assertThat(problem("1,2,0\n" + "1,".repeat(1_000_000))).contains("line 2 has 1000001 columns");
    }

    @Test
    void longAndOddValuesAreShownShortAndOnOneLine() throws IOException {
        assertThat(problem("1,2,0\n1,\"a\n" + "b".repeat(100) + "\",0\n"))
                .contains("\"a " + "b".repeat(38) + "…\" is not a number");
    }

    private String problem(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), text);
        return problem(file).replace(file.toString(), "FILE");
    }

    private static String problem(Path file) {
        BadFileException thrown = catchThrowableOfType(BadFileException.class, () -> CsvPoints.read(file));
        assertThat(thrown).isNotNull();
        assertThat(InWords.of(thrown)).doesNotContain("\n", "Exception", "null");
        return InWords.of(thrown);
    }
}
