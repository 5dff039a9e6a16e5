package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Names;
import org.sgdviz.data.Points;
import org.sgdviz.data.Shape;
import org.sgdviz.data.Synthetic;
import org.sgdviz.text.InWords;

class CsvWritingTest {

    @TempDir
    Path folder;

    @Test
    void aRowIsWrittenPerPointBelowAHeader() throws IOException {
        assertThat(written(two(Names.DEFAULT))).isEqualTo("x1,x2,label\n0.1,-2.0,0\n1.0E-300,4.0,1\n");
    }

    @Test
    void namesAreWrittenAndQuotedWhereNeeded() throws IOException {
        assertThat(written(two(new Names("width, cm", "x2", "\"no\"", "yes"))))
                .isEqualTo("\"width, cm\",x2,label\n0.1,-2.0,\"\"\"no\"\"\"\n1.0E-300,4.0,yes\n");
    }

    @Test
    void noPointsAreAHeader() throws IOException {
        assertThat(written(Points.EMPTY)).isEqualTo("x1,x2,label\n");
    }

    @ParameterizedTest
    @EnumSource
    void generatedPointsAreReadBackEqual(Shape shape) throws IOException {
        assertReadBack(new Synthetic(shape, 1001, 0.7, Synthetic.DEFAULT_FACTOR, 7).points());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void coordinatesOfAnyBitsThatAreReadAreReadBackEqual(long seed) throws IOException {
        Random random = new Random(seed);
        int n = 20_000;
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) {
            x1[i] = anyFinite(random);
            x2[i] = anyFinite(random);
            labels[i] = (byte) (i % 2);
        }
        assertReadBack(Points.of(x1, x2, labels, new Names("ä, \"b\"", "\uFEFFx", "a\nb", "c;\td")));
    }

    @Test
    void aWriterThatFailsIsAnIOException() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CsvPoints.write(Synthetic.TUTORIAL.points(), full))
                .satisfies(InWords.says("full"));
    }

    private void assertReadBack(Points points) throws IOException {
        Path file = folder.resolve("points.csv");
        CsvPoints.write(points, file);
        assertThat(CsvPoints.read(file)).isEqualTo(points);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    private static double anyFinite(Random random) {
        double x;
        do {
            x = Double.longBitsToDouble(random.nextLong());
        } while (!(Math.abs(x) <= 1e300)); // what is larger is refused when it is read
        return x;
    }

    private static Points two(Names names) {
        return Points.of(new double[] {0.1, 1e-300}, new double[] {-2, 4}, new byte[] {0, 1}, names);
    }

    private static String written(Points points) throws IOException {
        StringWriter text = new StringWriter();
        CsvPoints.write(points, text);
        return text.toString();
    }
}
