package org.sgdviz.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and what it leads to: also that what they name is there, when it has moved. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src", "docs");
    private static final Path NOTES = DOCS.resolve("notes.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern PROPERTY = Pattern.compile("-D(sgdviz\\.[A-Za-z]+)");

    /** Types of others that our pages name. */
    private static final Set<String> FOREIGN = Set.of(
            "LineChart",
            "Math",
            "Platform",
            "SGDClassifier",
            "ScatterChart",
            "StandardScaler",
            "StrictMath",
            "Task",
            "XYChart");

    static List<Path> pages() throws IOException {
        List<Path> others = List.of(Path.of(".github", "CONTRIBUTING.md"), Path.of(".github", "CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(DOCS);
                Stream<Path> findings = Files.list(Path.of("findings"))) {
            return Stream.of(Stream.of(README), others.stream(), docs, findings)
                    .flatMap(each -> each)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageLeadsToIsThere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            String target = links.group(1);
            if (target.startsWith("https://")) {
                continue;
            }
            Path there = target.isEmpty() ? page : page.toAbsolutePath().resolveSibling(target);
            assertThat(there).exists();
            if (links.group(2) != null) {
                assertThat(anchors(there)).as("places in " + there).contains(links.group(2));
            }
        }
    }

    /** How the headings of a page are called in links. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }

    /** A type is named between backquotes; a member of it follows after a dot. */
    @ParameterizedTest
    @MethodSource("pages")
    void theTypesThatAPageNamesAreThere(Path page) throws IOException {
        Set<String> ours = sources().stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        Set<String> named = all(CODE, Files.readString(page))
                .map(found -> found.group(1).replaceFirst("[.#(].*", ""))
                .filter(word -> TYPE.matcher(word).matches() && !FOREIGN.contains(word))
                .collect(Collectors.toSet());
        named.removeAll(ours);

        assertThat(named).as("types that are nowhere").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTestsAndSettingsOfTheBuildThatAPageNamesAreThere(Path page) throws IOException {
        String text = Files.readString(page);
        String pom = Files.readString(Path.of("pom.xml"));
        String tests = "";
        for (Path source : sources()) {
            tests += source.toString().endsWith("Test.java") ? Files.readString(source) : "";
        }

        for (MatchResult test : all(Pattern.compile("-Dtest=(\\w+)"), text).toList()) {
            assertThat(sources()).anyMatch(source -> source.endsWith(test.group(1) + ".java"));
        }
        for (MatchResult profile : all(Pattern.compile("-P(\\w+)"), text).toList()) {
            assertThat(pom).contains("<id>" + profile.group(1) + "</id>");
        }
        for (MatchResult property : all(PROPERTY, text).toList()) {
            assertThat(tests.contains('"' + property.group(1) + '"'))
                    .as(property.group(1))
                    .isTrue();
        }
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        String readme = Files.readString(README);

        for (Path page : pages()) {
            if (!page.equals(README) && !page.getParent().endsWith("decisions")) {
                assertThat(readme).contains("(" + page.toString().replace('\\', '/') + ")");
            }
        }
    }

    @Test
    void theNotesLeadToEveryDecision() throws IOException {
        String notes = Files.readString(NOTES);

        for (Path page : pages()) {
            if (page.getParent() != null && page.getParent().endsWith("decisions")) {
                String title =
                        Files.readString(page).lines().findFirst().orElseThrow().replace("# ", "");
                assertThat(notes).contains("[" + title + "](decisions/" + page.getFileName() + ")");
            }
        }
    }

    @Test
    void theReadmeHasTheListOfKeysOfTheHelp() throws IOException {
        String readme = Files.readString(README);
        String help = ResourceBundle.getBundle("org.sgdviz.text.window").getString("help.text");

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
