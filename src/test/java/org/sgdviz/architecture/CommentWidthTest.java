package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter wraps code and leaves comments alone. */
class CommentWidthTest {

    private static final int WIDTH = 120;

    /** A line of a Javadoc or a comment of its own; not code, and no text in quotes, which nobody wraps. */
    private static final Pattern COMMENT = Pattern.compile("\\s*(/\\*\\*|\\*|//).*");

    @Test
    void noCommentIsWiderThanTheCode() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (COMMENT.matcher(line).matches() && line.length() > WIDTH) {
                    wide.add(file + ":" + (i + 1) + ": " + line.length() + " characters");
                }
            }
        }

        assertThat(wide).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
