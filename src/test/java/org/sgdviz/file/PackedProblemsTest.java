package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns in a session file that are not what they are declared to be. */
class PackedProblemsTest {

    @TempDir
    private Path folder;

    private BadSession bad;

    @BeforeEach
    void nameFile() {
        bad = new BadSession(folder.resolve("x.sgd.json"));
    }

    private static String packed(long count, byte[] column, byte[] labels) throws IOException {
        return """
                {"format": "sgd-visualizer session", "version": 1, "data": [{"name": "n", "names": {"x1": "a", "x2": "b",
                "class0": "0", "class1": "1"}, "packed": {"count": %d, "x1": "%s", "x2": "%s", "labels": "%s"}}]}
                """.formatted(count, base64(column), base64(column), base64(labels));
    }

    private static String base64(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(bytes);
        }
        return Base64.getEncoder().encodeToString(compressed.toByteArray());
    }

    @Test
    void packedColumnsMustBeWhatTheyAreDeclaredToBe() throws IOException {
        assertThat(bad.problem(packed(2, new byte[16], new byte[] {0, 1})))
                .contains("the session has no field numerics");
        assertThat(bad.problem(packed(2, new byte[15], new byte[2])))
                .contains("data[0].packed.x1 must be 16 compressed bytes, but are 15");
        assertThat(bad.problem(packed(2, new byte[17], new byte[2])))
                .contains("data[0].packed.x1 must be 16 compressed bytes, but are more");
        assertThat(bad.problem(packed(2, new byte[16], new byte[] {0, 2}))).contains("data[0]: the label of row 1");
        byte[] infinite = {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(bad.problem(packed(2, infinite, new byte[2]))).contains("data[0]: the coordinates of row 0");
        assertThat(bad.problem(packed(0, new byte[0], new byte[0])))
                .contains("packed.count must be a whole number from 1");
        assertThat(bad.problem(packed(2, new byte[16], new byte[2]).replace("\"x1\": \"eJ", "\"x1\": \"!!")))
                .contains("data[0].packed.x1");
        assertThat(bad.problem(packed(2, new byte[16], new byte[2]).replace("\"x1\": \"eJ", "\"x1\": \"aa")))
                .contains("data[0].packed.x1 cannot be decompressed");
        assertThat(bad.problem(packed(2, new byte[16], new byte[2]).replace("\"count\": 2, ", "")))
                .contains("data[0].packed.x1 must come after count");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[(int) (128 * BadSession.MEGABYTE)];

        assertThat(bad.problem(packed(2, zeros, new byte[2]))).contains("must be 16 compressed bytes, but are more");
        assertThat(bad.problem(packed(zeros.length / 8, zeros, new byte[2])))
                .contains("needs more memory than the 64 MB");
    }
}
