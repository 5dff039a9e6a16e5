package org.sgdviz.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
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
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The program's sources as trees with types, searched for what class files no longer show. */
final class Sources {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Sources() {}

    /** What a search finds in all sources of the program, each with its file and line. */
    static List<String> search(Function<Search, Search> searching) throws IOException {
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> paths =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            return search(files.getJavaFileObjectsFromPaths(paths), searching);
        }
    }

    /** What it finds in one source, which is given as a text. */
    static List<String> search(String name, String source, Function<Search, Search> searching) throws IOException {
        URI place = URI.create("string:///" + name.replace('.', '/') + ".java");
        JavaFileObject file = new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoringErrors) {
                return source;
            }
        };
        return search(List.of(file), searching);
    }

    private static List<String> search(Iterable<? extends JavaFileObject> sources, Function<Search, Search> searching)
            throws IOException {
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, options, null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        Search search = searching.apply(new Search(task));
        units.forEach(unit -> search.scan(unit, null));
        return search.found;
    }

    /** A search through trees; the ones that look for something extend it. */
    static class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final JavacTask task;
        private final Trees trees;
        private final List<String> found = new ArrayList<>();

        Search(JavacTask task) {
            this.task = task;
            this.trees = Trees.instance(task);
        }

        /** One through the same sources. */
        Search(Search other) {
            this(other.task);
        }

        /** Notes that something was found. */
        final void note(Tree where, String what) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long place = trees.getSourcePositions().getStartPosition(unit, where);
            found.add(unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(place) + ": " + what);
        }

        /** The package that is being searched. */
        final String packageName() {
            return String.valueOf(getCurrentPath().getCompilationUnit().getPackageName());
        }

        /** The file that is being searched, without its ending. */
        final String fileName() {
            String path = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        }

        final @Nullable TypeMirror typeOf(ExpressionTree tree) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
        }

        final @Nullable Element elementOf(Tree tree) {
            return trees.getElement(new TreePath(getCurrentPath(), tree));
        }

        /** Whether a type is a class of that name, or one that extends or implements it. */
        final boolean isOf(@Nullable TypeMirror type, String name) {
            TypeElement of = task.getElements().getTypeElement(name);
            return type != null
                    && of != null
                    && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.UNION)
                    && task.getTypes()
                            .isSubtype(
                                    task.getTypes().erasure(type),
                                    task.getTypes().erasure(of.asType()));
        }
    }
}
