package org.sgdviz.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sgdviz.text.InWords;

/**
 * The sample files have content of every kind that the readers know. What these know they say themselves, where a field
 * or a name is put to them that they do not know.
 */
class SampleCoverageTest {

    private static final String STRANGE = "zzz";

    private static final Pattern FIELDS = Pattern.compile("is unknown; the fields here are (.*)$");
    private static final Pattern NAMES = Pattern.compile("must be (?:one of )?(\".*\"), but is \"" + STRANGE + "\"$");

    /** What version 1 does not know, at any place. */
    private static final Set<String> LATER = Set.of(
            "x_axis",
            "equal_scales",
            "start_weights",
            "split",
            "add_test of an edit",
            "add_validation of an edit",
            "initialization",
            "replace",
            "replace of an edit",
            "scikit-learn",
            "scikit-learn of an edit",
            "batching",
            "batching of an edit",
            "playground",
            "noise",
            "seed_text",
            "optimizer",
            "optimizer of an edit",
            "schedule",
            "schedule of an edit",
            "warm_up",
            "warm_up of an edit",
            "penalty",
            "penalty of an edit",
            "clipping",
            "clipping of an edit",
            "stopping",
            "stopping of an edit",
            "features",
            "standardize",
            "numerics",
            "misclassified",
            "rate",
            "progression",
            "memory",
            "average",
            "weights of an edit",
            "squared-hinge",
            "squared-hinge of an edit",
            "perceptron",
            "perceptron of an edit",
            "modified-huber",
            "modified-huber of an edit",
            "tanh-squared-error",
            "tanh-squared-error of an edit",
            "least-squares",
            "least-squares of an edit");

    @TempDir
    private Path folder;

    /** The names that occur at a place, all the same in which entry of a list. */
    private final Map<String, Set<String>> found = new TreeMap<>();

    /** The names that may stand there. */
    private final Map<String, Set<String>> known = new TreeMap<>();

    private JsonNode root;

    @Test
    void everythingOfVersion2OccursInASample() throws IOException {
        for (JsonNode sample : samples(2)) {
            look(sample);
        }

        assertThat(known.get("runs.edits")).contains("weights", "add", "move", "remove", "restore", "alpha");
        assertThat(known.get("runs.progress.checkpoint")).contains("memory");
        assertThat(missing(Set.of())).isEmpty();
        assertThat(found.get("runs.edits")).contains("continued");
    }

    @Test
    void everythingOfVersion1OccursInASample() throws IOException {
        for (JsonNode sample : samples(1)) {
            look(sample);
        }

        assertThat(missing(LATER)).isEmpty();
    }

    private static List<JsonNode> samples(int version) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(SampleFiles.FOLDER)) {
            for (Path file : files.sorted().toList()) {
                JsonNode sample = new ObjectMapper().readTree(file.toFile());
                if (sample.get("version").asInt() == version) {
                    all.add(sample);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(1);
        return all;
    }

    private Map<String, Set<String>> missing(Set<String> but) {
        Map<String, Set<String>> missing = new TreeMap<>();
        known.forEach((place, names) -> {
            Set<String> left = new TreeSet<>(names);
            left.removeAll(found.getOrDefault(place, Set.of()));
            left.removeIf(name -> but.contains(place.equals("runs.edits") ? name + " of an edit" : name));
            if (!left.isEmpty() && !place.startsWith("view.")) { // a file has one view
                missing.put(place, left);
            }
        });
        return missing;
    }

    private void look(JsonNode sample) throws IOException {
        root = sample;
        look(sample, "");
    }

    private void look(JsonNode node, String place) throws IOException {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> add(found, place, Set.of(name)));
            object.put(STRANGE, 0);
            ask(place, FIELDS);
            object.remove(STRANGE);
            for (String name : fieldNames(object)) {
                String inner = place.isEmpty() ? name : place + "." + name;
                JsonNode value = object.get(name);
                if (value.isTextual()) {
                    add(found, inner, Set.of(value.textValue()));
                    object.put(name, STRANGE);
                    ask(inner, NAMES);
                    object.set(name, value);
                } else {
                    look(value, inner);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size() && (i < 3 || !place.endsWith(".points")); i++) {
                JsonNode value = array.get(i);
                if (value.isTextual()) {
                    add(found, place, Set.of(value.textValue()));
                    array.set(i, STRANGE);
                    ask(place, NAMES);
                    array.set(i, value);
                } else {
                    look(value, place);
                }
            }
        }
    }

    private static List<String> fieldNames(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What the reader says that it knows where something strange stands in the file. */
    private void ask(String place, Pattern answer) throws IOException {
        Path file = folder.resolve("x.sgd.json");
        Files.writeString(file, root.toString());
        try {
            SessionFile.readAll(file);
        } catch (BadFileException e) {
            Matcher matcher = answer.matcher(InWords.of(e));
            if (matcher.find()) {
                add(
                        known,
                        place,
                        Stream.of(matcher.group(1).split(", (?:or )?"))
                                .map(name -> name.replace("\"", ""))
                                .collect(Collectors.toSet()));
            }
        }
    }

    private static void add(Map<String, Set<String>> to, String place, Set<String> names) {
        to.computeIfAbsent(place, any -> new TreeSet<>()).addAll(names);
    }
}
