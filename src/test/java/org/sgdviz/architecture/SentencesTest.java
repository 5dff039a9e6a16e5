package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the program says is for people who do not know its classes: an exception or a class becomes no part of a text.
 * The sources are searched for that, since in class files {@code "cannot read: " + exception} has lost its types.
 */
class SentencesTest {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

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

    @Test
    void noSentenceNamesAClass() throws IOException {
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            assertThat(faultsIn(files.getJavaFileObjectsFromPaths(sources))).isEmpty();
        }
    }

    @Test
    void whatNamesAClassIsFound() throws IOException {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Faulty.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoringErrors) {
                        return FAULTY;
                    }
                };

        assertThat(faultsIn(List.of(source)).stream().map(fault -> fault.replaceAll(".*Faulty.java:(\\d+).*", "$1")))
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    private static List<String> faultsIn(Iterable<? extends JavaFileObject> sources) throws IOException {
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, options, null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        Names names = new Names(task);
        units.forEach(unit -> names.scan(unit, null));
        return names.found;
    }

    /** Finds where an exception or a class becomes a text. */
    private static final class Names extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private static final Set<String> TAKING = Set.of("valueOf", "append", "format", "formatted", "join", "concat");

        private final JavacTask task;
        private final Trees trees;
        private final List<String> found = new ArrayList<>();

        Names(JavacTask task) {
            this.task = task;
            this.trees = Trees.instance(task);
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
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long place = trees.getSourcePositions().getStartPosition(unit, where);
                found.add(
                        unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(place) + ": " + where);
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

        private @Nullable TypeMirror typeOf(ExpressionTree tree) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
        }

        private boolean isOf(@Nullable TypeMirror type, String name) {
            TypeElement of = task.getElements().getTypeElement(name);
            return type != null
                    && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.UNION)
                    && task.getTypes()
                            .isSubtype(
                                    task.getTypes().erasure(type),
                                    task.getTypes().erasure(of.asType()));
        }
    }
}
