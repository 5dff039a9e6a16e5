package org.sgdviz.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and what it leads to. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("src", "docs"))) {
            return Stream.concat(
                            Stream.of(README),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageLeadsToIsThere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            String target = links.group(1);
            if (!target.startsWith("https://")) {
                assertThat(page.toAbsolutePath().resolveSibling(target)).exists();
            }
        }
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        String readme = Files.readString(README);

        for (Path page : pages()) {
            if (!page.equals(README)) {
                assertThat(readme).contains("(" + page.toString().replace('\\', '/') + ")");
            }
        }
    }

    @Test
    void theReadmeHasTheListOfKeysOfTheHelp() throws IOException {
        String readme = Files.readString(README);
        String help = ResourceBundle.getBundle("org.sgdviz.ui.messages").getString("help.text");

        for (String line : help.split("\n", -1)) {
            assertThat(readme).contains("| " + line.replace("\t", " | ") + " |");
        }
    }

    @Test
    void theTutorialIsNamedOnce() throws IOException {
        String all = "";
        for (Path page : pages()) {
            all += Files.readString(page);
        }

        assertThat(all.split("Adrian Rosebrock", -1)).hasSize(2);
    }
}
