package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sgdviz.text.Messages;

/** The keys in code and forms, and those of the bundles: none is missing, none is left over, no argument is lacking. */
class KeysTest {

    private static final ResourceBundle BUNDLE = Messages.ENGLISH.bundle();

    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    /** What stands before the names of choices, in code that shows any of them. */
    private static final Set<String> PREFIXES = Set.of(
            "objective",
            "shuffling",
            "initialization",
            "shading",
            "loss",
            "edit.objective",
            "edit.order",
            "runs",
            "lossName");

    /** Bundles whose keys others make: picocli, and LastWords, which have tests of their own. */
    private static final Pattern ELSEWHERE = Pattern.compile("(terminal\\.help|lastWords)\\..*");

    /** What has keys of other things: presets, and what a window remembers. */
    private static final Set<String> OTHER_KEYS = Set.of("Preset", "WindowMemory");

    private static final String FAULTY = """
            package org.sgdviz.cli;

            class Faulty extends RuntimeException {
                Faulty(String key, Object... arguments) {}
                static String text(String key, Object... arguments) { return key; }

                RuntimeException sentence() { return new Faulty("there is no such file"); }
                RuntimeException misspelt(int n) { return new Faulty("terminal.at.beyound", n); }
                String missing(boolean a) { return text(a ? "disk.denied" : "disk.refused"); }
                String lacking() { return text("terminal.or", "a"); }

                String right() { return text("terminal.or", "a", "b"); }
                String passed(String key, Object[] all) { return text(key) + text("terminal.or", all); }
            }
            """;

    @Test
    void everyKeyInCodeIsThere() throws IOException {
        assertThat(Sources.search(Keys::new)).isEmpty();
    }

    @Test
    void aKeyThatIsNotThereIsFoundAndSoIsAnArgument() throws IOException {
        assertThat(Sources.search("org.sgdviz.cli.Faulty", FAULTY, Keys::new).stream()
                        .map(fault -> fault.replaceAll(".*\\.java:(\\d+): .*", "$1")))
                .containsExactly("7", "8", "9", "10");
    }

    @Test
    void everyKeyOfAFormIsThere() throws IOException {
        Set<String> keys = keysOfForms();
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys).allMatch(BUNDLE::containsKey);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Words words = wordsInCode();
        words.whole.addAll(keysOfForms());
        assertThat(BUNDLE.keySet().stream().filter(key -> !words.use(key))).isEmpty();
    }

    @Test
    void aKeyThatNobodyUsesIsFound() throws IOException {
        Words words = wordsInCode();
        assertThat(words.use("situation.READY.tutorial")).isTrue();
        assertThat(words.use("situation.SLEEPING")).isFalse();
        assertThat(words.use("disk.gone")).isFalse();
    }

    private static Words wordsInCode() throws IOException {
        Words[] words = new Words[1];
        Sources.search(sources -> words[0] = new Words(sources));
        return words[0];
    }

    private static Set<String> keysOfForms() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "resources"))) {
            all.filter(path -> path.toString().endsWith(".fxml")).forEach(path -> {
                try {
                    Matcher matcher = FXML_KEY.matcher(Files.readString(path));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return keys;
    }

    /** Every text in code, and every constant of an enum: what keys may be made of. */
    private static final class Words extends Sources.Search {

        private final Set<String> whole = new HashSet<>();

        Words(Sources.Search sources) {
            super(sources);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (tree.getValue() instanceof String text) {
                whole.add(text);
            }
            return super.visitLiteral(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            Element element = elementOf(tree);
            if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
                whole.add(tree.getName().toString());
            }
            if (element != null
                    && element.getKind() == ElementKind.FIELD
                    && element.getEnclosingElement().getKind() == ElementKind.RECORD) { // perhaps a parameter
                whole.add(tree.getName().toString().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
            }
            return super.visitVariable(tree, null);
        }

        /** Whether a key stands in code, or is put together there. */
        boolean use(String key) {
            if (whole.contains(key) || ELSEWHERE.matcher(key).matches()) {
                return true;
            }
            int last = key.lastIndexOf('.');
            if (last > 0 && whole.contains(key.substring(last)) && use(key.substring(0, last))) {
                return true;
            }
            for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
                boolean begins = whole.contains(key.substring(0, dot + 1)) || PREFIXES.contains(key.substring(0, dot));
                String rest = key.substring(dot + 1); // perhaps a name with a dot in it
                boolean ends =
                        whole.contains(rest) || Arrays.stream(rest.split("\\.")).allMatch(this::isPart);
                if (begins && ends) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPart(String segment) {
            return whole.contains(segment) || whole.contains("." + segment) || whole.contains(segment + ".");
        }
    }

    /** Finds what is passed as a key and is none, and keys whose texts mention more than is passed with them. */
    private static final class Keys extends Sources.Search {

        Keys(Sources.Search sources) {
            super(sources);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
            check(tree, tree.getArguments());
            return super.visitMethodInvocation(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
            check(tree, tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        private void check(Tree call, List<? extends ExpressionTree> arguments) {
            if (!(elementOf(call) instanceof ExecutableElement called)
                    || !called.getEnclosingElement().toString().startsWith("org.sgdviz.")
                    || OTHER_KEYS.contains(fileName())) {
                return;
            }
            for (int i = 0;
                    i < Math.min(arguments.size(), called.getParameters().size());
                    i++) {
                if (called.getParameters().get(i).getSimpleName().contentEquals("key")) {
                    boolean tells =
                            called.isVarArgs() && i == called.getParameters().size() - 2;
                    boolean hasPlace =
                            called.getEnclosingElement().getSimpleName().contentEquals("JsonCursor");
                    int passed = arguments.size() - i - 1 + (hasPlace ? 1 : 0);
                    for (String key : texts(arguments.get(i))) {
                        check(call, key, tells && !isArray(arguments) ? passed : Integer.MAX_VALUE);
                    }
                }
            }
        }

        private void check(Tree call, String key, int passed) {
            if (!BUNDLE.containsKey(key)) {
                note(call, "there is no text " + key);
                return;
            }
            Matcher mentioned = PLACEHOLDER.matcher(BUNDLE.getString(key));
            while (mentioned.find()) {
                if (Integer.parseInt(mentioned.group(1)) >= passed) {
                    note(call, key + " mentions " + mentioned.group());
                }
            }
        }

        private boolean isArray(List<? extends ExpressionTree> arguments) {
            return String.valueOf(typeOf(arguments.get(arguments.size() - 1))).endsWith("[]");
        }

        private static List<String> texts(ExpressionTree tree) {
            List<String> texts = new ArrayList<>();
            if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                texts.add(text);
            } else if (tree instanceof ParenthesizedTree inner) {
                texts.addAll(texts(inner.getExpression()));
            } else if (tree instanceof ConditionalExpressionTree either) {
                texts.addAll(texts(either.getTrueExpression()));
                texts.addAll(texts(either.getFalseExpression()));
            }
            return texts;
        }
    }
}
