package org.sgdviz.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.text.InWords;

class SafeFileTest {

    @TempDir
    Path folder;

    @Test
    void aCommittedFileIsWhole() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFile.write(file, out -> out.write(bytes("whole")));
        assertThat(file).hasContent("whole");
        assertOnly(file);
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a longer old content");
        SafeFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
        assertOnly(file);
    }

    @Test
    void nothingAppearsBeforeTheCommit() throws IOException {
        Path file = folder.resolve("a.txt");
        try (SafeFile safe = SafeFile.open(file)) {
            safe.stream().write(bytes("rows"));
            safe.stream().flush();
            assertThat(file).doesNotExist();
            safe.commit();
            assertThat(file).hasContent("rows");
        }
        assertThat(file).hasContent("rows");
    }

    @Test
    void closingWithoutACommitLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        try (SafeFile safe = SafeFile.open(file)) {
            safe.stream().write(bytes("half"));
        }
        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    @Test
    void aBodyThatFailsLeavesNothing() throws IOException {
        Path file = folder.resolve("a.txt");
        assertThatIllegalStateException()
                .isThrownBy(() -> SafeFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IllegalStateException("stop");
                }));
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> SafeFile.write(file, out -> {
                    throw new IOException("no more");
                }))
                .satisfies(InWords.says("cannot write " + file + ": no more"));
        assertOnly();
    }

    @Test
    void closingTheStreamDoesNotCommit() throws IOException {
        Path file = folder.resolve("a.txt");
        try (SafeFile safe = SafeFile.open(file)) {
            safe.stream().close();
        }
        assertOnly();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("none").resolve("a.txt");
        assertRefused(file, "cannot write " + file + ": there is no folder " + file.getParent());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "");
        Path below = file.resolve("b.txt");
        assertRefused(below, "cannot write " + below + ": " + file + " is not a folder");
    }

    @Test
    void aFolderIsNoTarget() {
        assertRefused(folder, "cannot write " + folder + ": it is a folder");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        permit(closed, "r-xr-xr-x");
        Assumptions.assumeFalse(Files.isWritable(closed), "the administrator may write everywhere");
        Path file = closed.resolve("a.txt");
        assertRefused(file, "cannot write " + file + ": the folder " + closed + " is not writable");
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        permit(file, "r--r--r--");
        Assumptions.assumeFalse(Files.isWritable(file), "the administrator may write everywhere");
        assertRefused(file, "cannot write " + file + ": permission denied");
        assertThat(file).hasContent("old");
    }

    @Test
    void permissionsOfTheOldFileStay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Set<PosixFilePermission> permissions = permit(file, "rw-rw----");
        SafeFile.write(file, out -> out.write(bytes("new")));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    @Test
    void aNewFileHasTheUsualPermissions() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual.txt"));
        Assumptions.assumeTrue(Files.getFileStore(usual).supportsFileAttributeView("posix"));
        Path file = folder.resolve("a.txt");
        SafeFile.write(file, out -> out.write(bytes("new")));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aSymbolicLinkStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        SafeFile.write(link, out -> out.write(bytes("new")));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void whatALinkLeadsToIsMadeWhereItIsNotThere() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other", "link"));
        Path second = Files.createSymbolicLink(other.resolve("link"), Path.of("..", "a.txt"));

        SafeFile.write(link, out -> out.write(bytes("new")));

        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(folder.resolve("a.txt")).isRegularFile().hasContent("new");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("other", "link", "a.txt");
        assertThat(other.toFile().list()).containsExactly("link");
    }

    @Test
    void aLinkToNoFolderOrBackToItselfSaysSo() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("none", "a.txt"));
        Path back = Files.createSymbolicLink(folder.resolve("back"), Path.of("forth"));
        Files.createSymbolicLink(folder.resolve("forth"), Path.of("back"));

        assertRefused(nowhere, "cannot write " + nowhere + ": there is no folder " + folder.resolve("none"));
        assertRefused(back, "cannot write " + back + ": it is a link that leads back to itself");
    }

    @Test
    void whatIsNotFinishedIsDiscardedWhereAProgramIsEndedAtOnce() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFile safe = SafeFile.open(file);
        safe.stream().write(bytes("half"));

        SafeFile.discardUnfinished();

        assertThat(folder).isEmptyDirectory();
        safe.close();
    }

    @Test
    void whatOnlyWaitsForTheDiskIsTheFileWhereAProgramIsEndedAtOnce() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFile safe = SafeFile.open(file);
        safe.stream().write(bytes("whole"));
        safe.finish();

        SafeFile.discardUnfinished();

        assertThat(file).hasContent("whole");
        safe.commit(); // when the disk has it
        safe.close();
        assertThat(file).hasContent("whole");
        assertOnly(file);
    }

    @Test
    void whatIsNotWholeIsNotCommittedAtOnce() throws IOException {
        try (SafeFile safe = SafeFile.open(folder.resolve("a.txt"))) {
            safe.stream().write(bytes("half"));
            assertThat(safe.commitAtOnce()).isFalse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptedThreadStillSaves() throws IOException {
        Path file = folder.resolve("a.txt");
        Thread.currentThread().interrupt();
        try {
            SafeFile.write(file, out -> out.write(bytes("kept")));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("kept");
    }

    @Test
    void aFullDeviceSaysSo() {
        Path device = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(device));
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> SafeFile.write(device, out -> out.write(bytes("rows"))))
                .satisfies(InWords.matches("cannot write /dev/full: .*space.*"));
        assertThat(device).exists();
    }

    @Test
    void aPipeIsWrittenDirectly() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(made(pipe));
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> contentOf(pipe));
        SafeFile.write(pipe, out -> out.write(bytes("through")));
        assertThat(reader.get()).isEqualTo("through");
        assertOnly(pipe);
    }

    @Test
    void aPipeIsReadAsAFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(made(pipe));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                SafeFile.write(pipe, out -> out.write(bytes("1,2,a\n3,4,b\n")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(CsvPoints.read(pipe).size()).isEqualTo(2);
        writer.get();
    }

    private void assertRefused(Path file, String sentence) {
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> SafeFile.open(file))
                .satisfies(InWords.says(sentence));
    }

    private void assertOnly(Path... files) throws IOException {
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(files);
        }
    }

    private static Set<PosixFilePermission> permit(Path file, String permissions) throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        Files.setPosixFilePermissions(file, set);
        return set;
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            Launcher launcher = new Launcher(pipe.resolveSibling("home"));
            return launcher.process(List.of("mkfifo", pipe.toString())).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String contentOf(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
