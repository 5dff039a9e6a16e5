package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of runs that come to nothing. */
class AdviceTest {

    @TempDir
    private Path folder;

    @Test
    void theScaleOfTheColumnsIsNamedWhereNothingIsLearned() throws Exception {
        assertThat(train("age_income.csv"))
                .contains("No better than calling every point \"0\", which is right for 53.0000 %")
                .contains(
                        "Likely cause: the scale of the columns, as \"EstimatedSalary\" spreads 2872 times as widely as"
                                + " \"Age\"; --standardize brings both to similar ranges around 0; or try a much smaller --alpha");
        assertThat(train("66_age_income_min.csv")).contains("Likely cause: the scale of the columns", "2225 times");
        assertThat(train("exams.csv"))
                .contains(
                        "Likely cause: the scale of the columns, as \"exam1\" and \"exam2\" have values as large as 99.5");
    }

    @Test
    void whatLiesFarFromZeroIsNamedAndNotWhatSpreads() throws Exception {
        Path close = folder.resolve("close.csv");
        Files.writeString(close, "x,y,label\n999999999.999999,1,0\n1000000000,2,1\n1000000000.000001,3,0\n");
        Path huge = folder.resolve("huge.csv");
        Files.writeString(huge, "x,y,label\n1e300,1e300,0\n-1e300,1e300,1\n-1e300,-1e300,0\n");
        for (Path file : new Path[] {close, huge}) {
            Shell shell = new Shell();
            assertThat(shell.run("train", "--data", file.toString())).isEqualTo(ExitCode.OK);
            assertThat(shell.out())
                    .contains(file.equals(close) ? "\"x\" has values as large as 1e9" : "\"x\" and \"y\" have values")
                    .doesNotContain("spreads");
        }
    }

    @Test
    void whatIsLearnedNeedsNoAdvice() throws Exception {
        assertThat(train("mnemonic.csv")).doesNotContain("Likely cause", "No better", "Unstable", "too large");
    }

    @Test
    void aLineThatIsNoBetterThanTheLargerClassIsSaidPlainly() {
        Shell shell = new Shell();
        shell.run("train", "--data", "xor", "-e", "5");
        assertThat(shell.out()).contains("No better than calling every point \"0\", which is right for 51.7500 %");
    }

    @Test
    void anAbsurdLearningRateIsAnswered() {
        Shell shell = new Shell();
        shell.run("train", "--std", "1", "--data-seed", "0", "--alpha", "1e99", "-e", "5");
        assertThat(shell.out()).contains("Unstable: after each of the last epochs the loss was above where it started");
    }

    @Test
    void rowsWithoutALabelAreSaid() throws Exception {
        Shell shell = new Shell();
        assertThat(shell.run("train", "--data", sample("31_missing_label_NA.csv")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err())
                .hasLineCount(1)
                .contains("of one class only", "line 3: the label is missing, so this row was left out");
        Shell data = new Shell();
        assertThat(data.run("data", "--data", sample("31_missing_label_NA.csv")))
                .isEqualTo(ExitCode.OK);
        assertThat(data.err()).startsWith("sgd-visualizer: ").contains("line 3").hasLineCount(1);
        assertThat(data.out()).hasLineCount(3);
    }

    private static String train(String name) throws Exception {
        Shell shell = new Shell();
        assertThat(shell.run("train", "--data", sample(name))).isEqualTo(ExitCode.OK);
        return shell.out();
    }

    private static String sample(String name) throws Exception {
        return Path.of(Objects.requireNonNull(AdviceTest.class.getResource("/cases/" + name))
                        .toURI())
                .toString();
    }
}
