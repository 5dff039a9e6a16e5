package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the program says is for people who do not know its classes, and stands in the bundles: an exception or a class
 * becomes no part of a text, and no sentence stands in code. The sources are searched for that, since in class files
 * {@code "cannot read: " + exception} has lost its types.
 */
class SentencesTest {

    private static final String FAULTY = """
            class Faulty {
                String exception(java.io.IOException failure) { return "cannot read: " + failure; }
                String longer(RuntimeException failure) { String text = "cannot read: "; return text += failure; }
                String type(Object any) { return "cannot read a " + any.getClass(); }
                String name(Object any) { return any.getClass().getSimpleName(); }
                String named(Object any) { return "a " + any.getClass().getName(); }
                String value(Error failure) { return String.valueOf(failure); }
                String text(Throwable failure) { return failure.toString(); }
                String built(Error failure) { return new StringBuilder().append(failure).toString(); }
                String formatted(Error failure) { return String.format("cannot read: %s", failure); }

                String words(java.io.IOException failure) { return "cannot read: " + failure.getMessage(); }
                String cause(Error failure) { return String.valueOf(failure.getMessage()); }
                String log(Class<?> type) { return type.getName(); }
                RuntimeException fault(Class<?> type) { return new IllegalStateException("no " + type.getName()); }
            }
            """;

    private static final String WORDY = """
            package org.sgdviz.ui.controller;

            class Wordy {
                static final String TIP = "Press Play to train";
                RuntimeException refused(int n) { return new IllegalArgumentException("there must be 3, but are " + n); }
                java.io.IOException unread(String file) { return new java.io.IOException("cannot read " + file); }
                void print(int n) { System.err.println(n + " rows"); }
                String counted(int n) { return "update " + n; }

                RuntimeException fault() { return new IllegalStateException("there is no run"); }
                java.util.logging.Logger log() { LOG.warning("not saved at the end"); return LOG; }
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");
                Thread thread(Runnable work) { return new Thread(work, "autosave at the end"); }
                @Override public String toString() { return "Wordy of nothing"; }
                String key() { return "terminal.report.start"; }
            }
            """;

    @Test
    void noSentenceNamesAClass() throws IOException {
        assertThat(Sources.search(Names::new)).isEmpty();
    }

    @Test
    void whatNamesAClassIsFound() throws IOException {
        assertThat(lines(Sources.search("Faulty", FAULTY, Names::new)))
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void noSentenceStandsInCode() throws IOException {
        assertThat(Sources.search(English::new)).isEmpty();
    }

    @Test
    void whatIsSaidInCodeIsFound() throws IOException {
        assertThat(lines(Sources.search("org.sgdviz.ui.controller.Wordy", WORDY, English::new)))
                .containsExactly("4", "5", "6", "7", "8");
    }

    private static List<String> lines(List<String> faults) {
        return faults.stream()
                .map(fault -> fault.replaceAll(".*\\.java:(\\d+): .*", "$1"))
                .toList();
    }

    /** Finds where an exception or a class becomes a text. */
    private static final class Names extends Sources.Search {

        private static final Set<String> TAKING = Set.of("valueOf", "append", "format", "formatted", "join", "concat");

        Names(Sources.Search sources) {
            super(sources);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
            if (tree.getKind() == Tree.Kind.PLUS) {
                check(tree, tree.getLeftOperand());
                check(tree, tree.getRightOperand());
            }
            return super.visitBinary(tree, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void none) {
            check(tree, tree.getExpression());
            return super.visitCompoundAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
            if (tree.getMethodSelect() instanceof MemberSelectTree method) {
                String name = method.getIdentifier().toString();
                if (TAKING.contains(name) && isOfText(method.getExpression())) {
                    tree.getArguments().forEach(argument -> check(tree, argument));
                }
                if (name.equals("getSimpleName") || name.equals("toString")) {
                    check(tree, method.getExpression());
                }
            }
            return super.visitMethodInvocation(tree, null);
        }

        private boolean isOfText(ExpressionTree tree) {
            return String.valueOf(typeOf(tree)).matches("java\\.lang\\.String(Builder)?");
        }

        private void check(Tree where, ExpressionTree part) {
            boolean isName = part instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("getName")
                    && isOf(typeOf(method.getExpression()), "java.lang.Class");
            TypeMirror type = typeOf(part);
            if ((isName || isOf(type, "java.lang.Throwable") || isOf(type, "java.lang.Class")) && !isForTheLog()) {
                note(where, where.toString());
            }
        }

        /** An illegal state is a fault of the program, and what is said of it is for who mends it. */
        private boolean isForTheLog() {
            for (Tree around : getCurrentPath()) {
                if (around instanceof NewClassTree made && isOf(typeOf(made), IllegalStateException.class.getName())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Finds words in code that may reach a screen or a terminal. */
    private static final class English extends Sources.Search {

        /** Two words, or one that is put together with something else. */
        private static final Pattern WORDS =
                Pattern.compile("\\p{L}{2,}[,;:.]? \\p{L}{2,}|^ \\p{L}{2,}|\\p{L}{2,}[:,;]? $");

        /** What these say is for who mends the program: no input leads to them. */
        private static final Set<String> OF_FAULTS = Set.of(
                "java.lang.IllegalStateException",
                "java.lang.UnsupportedOperationException",
                "java.util.concurrent.CancellationException");

        /** What has words that are no sentences of ours, or that it cannot have from elsewhere. */
        private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
                Map.entry("LastWords", "speaks when no bundle can be read; a test compares its sentences with theirs"),
                Map.entry("Theme", "style sheets"),
                Map.entry("HeadRow", "style sheets"),
                Map.entry("ToolkitLog", "what JavaFX prints"),
                Map.entry("JsonFault", "what the parser of JSON says"),
                Map.entry("JsonProblems", "what the parser of JSON says"),
                Map.entry("OpenFiles", "what systems say"),
                Map.entry("StateFolder", "a folder of the system"),
                Map.entry("SessionFile", "what session files begin with"),
                Map.entry("ViewJson", "a value in session files"),
                Map.entry("WindowApp", "the program's name"),
                Map.entry("Session", "how runs are called in files of format 1, and by the terminal"));

        /** Methods whose texts are names of fields in files, or what an illegal state is said to be. */
        private static final Set<String> FOR_NOBODY = Set.of("unknownField", "orThrow");

        English(Sources.Search sources) {
            super(sources);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (tree.getValue() instanceof String text
                    && WORDS.matcher(text).find()
                    && !EXCEPTIONS.containsKey(fileName())
                    && !isForNobody()) {
                note(tree, text);
            }
            return super.visitLiteral(tree, null);
        }

        /** Faults of the program, the log, names of threads, patterns, names of fields in files. */
        private boolean isForNobody() {
            for (Tree around : getCurrentPath()) {
                if (around instanceof NewClassTree made && isInternal(typeOf(made))) {
                    return true;
                }
                if (around instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree method
                        && (isOf(typeOf(method.getExpression()), "java.util.logging.Logger")
                                || isOf(typeOf(method.getExpression()), "java.util.regex.Pattern")
                                || FOR_NOBODY.contains(method.getIdentifier().toString()))) {
                    return true;
                }
                if (around instanceof MethodTree method && method.getName().contentEquals("toString")) {
                    return true;
                }
            }
            return false;
        }

        /** An illegal argument is a fault of the program in a view alone, which is given no value that a user typed. */
        private boolean isInternal(@Nullable TypeMirror type) {
            return isOf(type, "java.lang.Thread")
                    || isOf(type, "org.sgdviz.ui.background.Ending") // which has a thread of that name
                    || OF_FAULTS.stream().anyMatch(fault -> isOf(type, fault))
                    || (isOf(type, "java.lang.IllegalArgumentException")
                            && packageName().startsWith("org.sgdviz.ui.view"));
        }
    }
}
