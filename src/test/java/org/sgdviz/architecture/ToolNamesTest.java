package org.sgdviz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sgdviz.run.tool.Tool;
import org.sgdviz.run.tool.Tools;

/**
 * Tools are bundles of settings: nothing that computes or shows knows which of them was chosen. Their names stand in
 * one table, and whoever offers them takes them from there.
 */
class ToolNamesTest {

    private static final Set<String> NAMES = Tools.ALL.stream().map(Tool::id).collect(Collectors.toSet());

    /** Where a name is that of something else: an order of rows, a preset, points and fields of theirs. */
    private static final Set<String> OTHERS = Set.of(
            "Tools: tutorial",
            "Tools: scikit-learn",
            "Tools: pytorch",
            "Tools: tensorflow.js",
            "Tools: playground",
            "Tools: convnetjs",
            "Shuffling: scikit-learn",
            "Preset: tutorial",
            "DataJson: playground");

    private static final String FAULTY = """
            package org.sgdviz.sgd;

            class Faulty {
                boolean isTorch(String tool) { return tool.equals("pytorch"); }
                boolean isOther(String tool) { return tool.equals("sgd"); }
            }
            """;

    @Test
    void noCodeKnowsTheNameOfATool() throws IOException {
        assertThat(Sources.search(Names::new)).isEmpty();
    }

    @Test
    void codeThatKnowsOneIsFound() throws IOException {
        assertThat(Sources.search("org.sgdviz.sgd.Faulty", FAULTY, Names::new)).hasSize(1);
    }

    /** Texts that are the name of a tool. */
    private static final class Names extends Sources.Search {

        Names(Sources.Search sources) {
            super(sources);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (tree.getValue() instanceof String text && NAMES.contains(text)) {
                if (!OTHERS.contains(fileName() + ": " + text)) {
                    note(tree, text);
                }
            }
            return super.visitLiteral(tree, null);
        }
    }
}
