package org.sgdviz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.sgdviz.data.Explained;

/** What failures say, in the words that a person reads: for tests of layers that have no words themselves. */
public final class InWords {

    private InWords() {}

    /** A failure's words. */
    public static String of(Throwable failure) {
        return failure instanceof Explained explained
                ? Messages.ENGLISH.text(explained)
                : String.valueOf(failure.getMessage());
    }

    /** A failure says this, and nothing else. */
    public static Consumer<Throwable> says(String words) {
        return failure -> assertThat(of(failure)).isEqualTo(words);
    }

    /** A failure says this among other things. */
    public static Consumer<Throwable> mentions(String words) {
        return failure -> assertThat(of(failure)).contains(words);
    }

    /** A failure begins like this. */
    public static Consumer<Throwable> begins(String words) {
        return failure -> assertThat(of(failure)).startsWith(words);
    }

    /** A failure matches a pattern. */
    public static Consumer<Throwable> matches(String pattern) {
        return failure -> assertThat(of(failure)).matches(pattern);
    }
}
