package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sgdviz.data.Message;

/** The bundles: a text is in each language or in none, mentions the same everywhere, and can be put together. */
class BundlesTest {

    private static final Path OURS = Path.of("src", "main", "resources", "org", "sgdviz", "text");

    /** Bundles that are wrong, each in a way of its own. */
    private static final Path FAULTY = Path.of("src", "test", "resources", "bundles");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    @Test
    void everyLanguageHasTheSameTextsAndTheyMentionTheSame() throws IOException {
        assertThat(faultsOf(OURS)).isEmpty();
    }

    @Test
    void whatALanguageLacksOrHasAloneIsFound() throws IOException {
        assertThat(faultsOf(FAULTY))
                .containsExactlyInAnyOrder(
                        "sample_de lacks farewell",
                        "sample has no stranger, but sample_de",
                        "greeting mentions [0], but in sample_de []",
                        "apostrophe in sample: an apostrophe is written twice where there are placeholders",
                        "plain in sample: an apostrophe is written once where there are no placeholders",
                        "broken in sample is no pattern",
                        "twice is in sample and other");
    }

    @Test
    void aLanguageIsInEveryBundleThatTheWindowReads() throws IOException {
        Map<String, Map<String, Properties>> bundles = languages(OURS);
        assertThat(List.of("plots", "files", "values"))
                .allSatisfy(name -> assertThat(bundles.get(name).keySet())
                        .isEqualTo(bundles.get("window").keySet()));
    }

    @Test
    void allBundlesAreRead() throws IOException {
        assertThat(languages(OURS).keySet()).containsExactlyInAnyOrderElementsOf(Bundles.NAMES);
        Set<String> keys = new TreeSet<>();
        for (Map<String, Properties> bundle : languages(OURS).values()) {
            keys.addAll(bundle.get("").stringPropertyNames());
        }
        assertThat(Messages.ENGLISH.bundle().keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void anotherLanguageOfTheSystemDoesNotMakeTheTerminalSpeakIt() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            assertThat(read(Locale.ROOT).getString("greeting")).isEqualTo("Hello {0}");
            assertThat(read(Locale.ENGLISH).getString("greeting")).isEqualTo("Hello {0}");
            assertThat(read(Locale.GERMAN).getString("greeting")).isEqualTo("Hallo");
            assertThat(read(Locale.GERMANY).getString("farewell")).isEqualTo("Goodbye");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ResourceBundle read(Locale language) {
        return Bundles.read("bundles.sample", language);
    }

    @Test
    void aMessageIsPutIntoWordsWithWhatItMentions() {
        Message reason = Message.of("disk.denied");
        assertThat(Messages.ENGLISH.text(Message.of("disk.unwritable", Path.of("a b.csv"), reason)))
                .isEqualTo("cannot write a b.csv: permission denied");
        assertThat(Messages.ENGLISH.text(Message.of("illegal.points.coordinates", 1234567, 1e6, Double.NaN)))
                .isEqualTo("the coordinates of row 1234567 must be finite numbers, but are 1000000, not a number");
        assertThat(Messages.ENGLISH.text(Message.of("disk.notText", "{0} 'n'")))
                .isEqualTo("{0} 'n' is not a text file in UTF-8");
    }

    @Test
    void aMessageIsForTheLogWhatItsKeyAndArgumentsAre() {
        assertThat(Message.of("disk.denied")).hasToString("disk.denied");
        assertThat(Message.of("disk.noFile", "a.csv")).hasToString("disk.noFile[a.csv]");
    }

    private static List<String> faultsOf(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> homes = new TreeMap<>();
        languages(folder).forEach((name, languages) -> {
            Properties english = languages.get("");
            english.stringPropertyNames().forEach(key -> {
                String other = homes.put(key, name);
                if (other != null) {
                    faults.add(key + " is in " + name + " and " + other);
                }
            });
            languages.forEach((language, texts) -> {
                compare(name, english, name + language, texts, faults);
                texts.forEach((key, text) -> check(key + " in " + name + language, String.valueOf(text), faults));
            });
        });
        return faults;
    }

    private static void compare(String name, Properties english, String other, Properties texts, List<String> faults) {
        for (String key : english.stringPropertyNames()) {
            String text = texts.getProperty(key);
            if (text == null) {
                faults.add(other + " lacks " + key);
            } else if (!mentioned(text).equals(mentioned(english.getProperty(key)))) {
                faults.add(key + " mentions " + mentioned(english.getProperty(key)) + ", but in " + other + " "
                        + mentioned(text));
            }
        }
        for (String key : texts.stringPropertyNames()) {
            if (!english.containsKey(key)) {
                faults.add(name + " has no " + key + ", but " + other);
            }
        }
    }

    private static void check(String where, String text, List<String> faults) {
        boolean mentions = !mentioned(text).isEmpty();
        if (mentions && text.replace("''", "").contains("'")) {
            faults.add(where + ": an apostrophe is written twice where there are placeholders");
        }
        if (!mentions && text.contains("''")) {
            faults.add(where + ": an apostrophe is written once where there are no placeholders");
        }
        if (mentions) {
            try {
                MessageFormat unused = new MessageFormat(text, Locale.ROOT);
                assertThat(unused.toPattern()).isNotEmpty();
            } catch (IllegalArgumentException e) {
                faults.add(where + " is no pattern");
            }
        }
    }

    private static Set<String> mentioned(String text) {
        Set<String> all = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    /** The bundles of a folder by their names, each with its languages: "" is English, "_de" German. */
    private static Map<String, Map<String, Properties>> languages(Path folder) throws IOException {
        Map<String, Map<String, Properties>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                int end = name.indexOf('_') < 0 ? name.length() : name.indexOf('_');
                Properties texts = new Properties();
                try (Reader text = Files.newBufferedReader(file)) {
                    texts.load(text);
                }
                bundles.computeIfAbsent(name.substring(0, end), any -> new TreeMap<>())
                        .put(name.substring(end), texts);
            }
        }
        return bundles;
    }
}
