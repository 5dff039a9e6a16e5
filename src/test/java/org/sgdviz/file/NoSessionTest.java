package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no session, or not all of one. */
class NoSessionTest {

    @TempDir
    private Path folder;

    private BadSession bad;

    @BeforeEach
    void nameFile() {
        bad = new BadSession(folder.resolve("x.sgd.json"));
    }

    @Test
    void anEmptyFileIsNoSession() throws IOException {
        assertThat(bad.problem("")).isEqualTo("FILE is empty; a session file of this program is needed");
        assertThat(bad.problem(" \n\t ")).startsWith("FILE is empty");
        assertThat(bad.problem("\uFEFF")).startsWith("FILE is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "1", "null", "\"a\"", "{}", "{\"format\": 1}", "{\"version\": 1}", "{\"format\": \"x\"}"})
    void otherJsonIsNoSession(String text) throws IOException {
        assertThat(bad.problem(text)).startsWith("FILE is not a session file of this program: it does not begin with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "x1,x2,label\n1,2,0\n",
                "{",
                "{'format': 1}",
                "{\"format\": \"sgd",
                "\u0000\u0001",
                "<html>"
            })
    void whatIsNoJsonIsNoSession(String text) throws IOException {
        assertThat(bad.problem(text)).startsWith("FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void anotherEncodingIsNoSession(String charset) throws IOException {
        Files.writeString(bad.file, BadSession.good(), Charset.forName(charset));

        assertThat(bad.problem()).startsWith("FILE");
    }

    @Test
    void bytesThatAreNoUtf8AreNoSession() throws IOException {
        byte[] bytes = BadSession.good().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xff;
        Files.write(bad.file, bytes);

        assertThat(bad.problem()).isEqualTo("FILE is not a text file in UTF-8");
    }

    @Test
    void aCutFileIsSaidToBeCut() throws IOException {
        String good = BadSession.good();

        assertThat(bad.problem(good.substring(0, good.length() - 10)))
                .isEqualTo("FILE ends too early, in line 36: a part of it is missing");
    }

    @Test
    void aFileCutAnywhereIsSaidToBeCut() throws IOException {
        String good = BadSession.good().strip();
        for (int length = good.indexOf("numerics"); length < good.length(); length++) {
            assertThat(bad.problem(good.substring(0, length)))
                    .as("%s characters", length)
                    .matches("FILE ends too early, in line \\d+: a part of it is missing");
        }
    }

    @Test
    void aWrongWordBeforeTheEndIsNotTheCutOfAFile() throws IOException {
        String good = BadSession.good();

        assertThat(bad.problem(good.replaceFirst("true", "tru"))).contains("\"tru\" is no value");
        assertThat(bad.problem(good.substring(0, good.indexOf("numerics")) + "numerics\": 0}"))
                .contains("must be a whole");
    }

    @Test
    void whatFollowsTheSessionIsRefused() throws IOException {
        assertThat(bad.problem(BadSession.good() + "{}")).contains("something follows it");
        assertThat(bad.problem(BadSession.good() + "x")).contains("not valid JSON");
    }

    @Test
    void aMissingFileAndAFolderAreSaidToBeSo() {
        assertThat(bad.problem()).isEqualTo("there is no file FILE");
        bad = new BadSession(folder);
        assertThat(bad.problem()).isEqualTo("FILE is a folder; a session file is needed");
    }
}
