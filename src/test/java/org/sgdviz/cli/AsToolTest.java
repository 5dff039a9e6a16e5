package org.sgdviz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sgdviz.file.CsvPoints;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.PlaygroundPage;
import org.sgdviz.golden.ToolRun;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.tool.Tools;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Weights;

/** What {@code --as} and {@code --playground} train, beside the numbers of the tools themselves. */
class AsToolTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    private JsonNode train(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("train", "--json", "-"));
        all.addAll(Arrays.asList(options));
        assertThat(shell.run(all.toArray(new String[0]))).as(shell.err()).isZero();
        return shell.json();
    }

    /** Each says only what its file says of the optimizer: everything else is the tool's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "torch_adam_b7        | 1e-12 | --as pytorch --optimizer adam --alpha 0.1",
                "torch_adamw_b7       | 1e-12 | --as pytorch --optimizer adamw --alpha 0.1 --l2 0.1",
                "torch_adam_amsgrad_b7| 1e-12 | --as pytorch --optimizer amsgrad --alpha 0.1 --beta2 0.9",
                "torch_rmsprop_b7     | 1e-12 | --as pytorch --optimizer rmsprop",
                "torch_adadelta_b7    | 1e-12 | --as pytorch --optimizer adadelta",
                "torch_adagrad_b7     | 1e-12 | --as pytorch --optimizer adagrad --alpha 0.5 --schedule inverse-time --decay 0.05",
                "tfjs-adam-b7         | 3e-7  | --as tensorflow.js --optimizer adam --alpha 0.1",
                "tfjs-rmsprop-b7      | 6e-7  | --as tensorflow.js --optimizer rmsprop --alpha 0.1",
                "tfjs-rmsprop-momentum-b7 | 6e-7 | --as tensorflow.js --optimizer rmsprop --momentum 0.8",
                "tfjs-adagrad-b7      | 6e-7  | --as tensorflow.js --optimizer adagrad --alpha 0.1",
                "tfjs-adamax-b7       | 6e-7  | --as tensorflow.js --optimizer adamax --alpha 0.1",
                "tfjs-adadelta-b7     | 6e-7  | --as tensorflow.js --optimizer adadelta --alpha 0.1",
                "sk_log_l2_optimal    | 1e-12 | --as scikit-learn --objective cross-entropy --l2 0.01",
                "playground-l1-b1     | 1e-12 | --as playground --alpha 0.1 --l1 0.3",
                "convnetjs-softmax-momentum-b1 | 1e-12 | --as convnetjs --alpha 0.04",
                "convnetjs-softmax-l2-b1 | 1e-12 | --as convnetjs --optimizer sgd --alpha 0.2 --l2 0.05"
            })
    void aToolsDefaultsAreItsOwn(String name, double close, String options) throws IOException {
        ToolRun run = ToolRun.read(name);
        Path points = folder.resolve("points.csv");
        try (Writer writer = Files.newBufferedWriter(points)) {
            CsvPoints.write(run.points(), writer);
        }
        String start =
                Arrays.stream(run.initial().toArray()).mapToObj(String::valueOf).collect(Collectors.joining(","));
        List<String> all = new ArrayList<>(List.of(options.split(" ")));
        all.addAll(List.of("--data", points.toString(), "--init", start, "-e", "3", "--shuffle", "none"));
        all.addAll(List.of("-b", String.valueOf(run.batchSize())));
        Weights last = run.weights()[run.weights().length - 1];
        double[] trained = Golden.doubles(Golden.at(train(all.toArray(new String[0])), "w_final"));
        for (int j = 0; j < trained.length; j++) {
            assertThat(trained[j]).as("weight %d", j).isCloseTo(last.get(j), within(close));
        }
    }

    @Test
    void scikitLearnStopsAsItDoesAndBeginsWithZeros() throws IOException {
        JsonNode json = train("--as", "scikit-learn");

        assertThat(json.get("epochs").intValue()).isEqualTo(1000);
        assertThat(json.get("outcome").textValue()).isEqualTo("stopped");
        assertThat(json.get("objective").textValue()).isEqualTo("hinge");
        assertThat(Golden.doubles(json.get("w0"))).containsOnly(0);
    }

    @Test
    void theTutorialIsWhatHoldsAnyway() throws IOException {
        JsonNode usual = train("-q");
        Shell other = new Shell();
        other.run("train", "--json", "-", "--as", "tutorial");
        assertThat(other.json().get("w_final")).isEqualTo(usual.get("w_final"));
    }

    @ParameterizedTest
    @CsvSource({"gauss", "circle"})
    void aLinkTrainsAsItsPage(String name) throws IOException {
        PlaygroundPage page = PlaygroundPage.read("playground-page-" + name);
        PlaygroundPage.Epoch last = page.epochs().get(page.epochs().size() - 1);
        JsonNode json = train("--playground", page.link(), "--epochs", String.valueOf(last.number()));

        assertThat(shell.err()).isEmpty();
        double[] trained = Golden.doubles(Golden.at(json, "w_final"));
        for (int j = 0; j < trained.length; j++) {
            assertThat(trained[j]).isCloseTo(last.weights().get(j), within(1e-12));
        }
        assertThat(Golden.number(json, "page", "training_loss")).isCloseTo(last.trainingLoss(), within(1e-12));
        assertThat(Golden.number(json, "page", "test_loss")).isCloseTo(last.testLoss(), within(1e-12));
    }

    @Test
    void aLinkWithoutASeedSaysWhichOneItGot() throws IOException {
        train("--playground", "#networkShape=", "-e", "1");
        assertThat(shell.err()).contains("The link has no seed").contains("0.5");
    }

    @Test
    void optionsBesideALinkWin() throws IOException {
        JsonNode json = train(
                "--playground",
                "#networkShape=&seed=1&batchSize=7",
                "-b",
                "10",
                "-a",
                "0.5",
                "-e",
                "2",
                "--objective",
                "hinge",
                "--features",
                "x1^2,x2^2");
        assertThat(json.get("batch_size").intValue()).isEqualTo(10);
        assertThat(json.get("alpha").doubleValue()).isEqualTo(0.5);
        assertThat(json.get("objective").textValue()).isEqualTo(Objective.HINGE.id());
        assertThat(json.get("features")).hasSize(2);
        assertThat(json.get("updates").intValue()).isEqualTo(50);
    }

    @Test
    void anotherSeedIsAppendedToTheLinks() throws IOException {
        JsonNode first = train("--playground", "#networkShape=&seed=1", "-e", "0");
        Shell other = new Shell();
        other.run("train", "--playground", "#networkShape=&seed=1", "-e", "0", "--init-seed", "1");
        assertThat(other.out()).contains("from the seed text \"1/1\"");
        assertThat(first.get("w0").get(0).doubleValue()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as weka | must be tutorial, scikit-learn, pytorch, tensorflow.js, playground or convnetjs",
                "--as pytorch --playground #networkShape= | cannot be given together",
                "--playground #networkShape=4 | hidden layers (4)",
                "--playground http://example.org | no link to TensorFlow Playground",
                "--playground #networkShape= --samples 10 | --samples is for generated data"
            })
    void whatCannotBeIsRefused(String options, String why) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(options.split(" ")));
        assertThat(shell.run(all.toArray(new String[0]))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains(why).hasLineCount(1);
    }

    @Test
    void theWindowTakesBothAsWell() {
        assertThat(shell.run("--playground", "#networkShape=&seed=1", "-a", "0.5"))
                .isEqualTo(7);
        Experiment opened = shell.windows.get(0);
        assertThat(opened).isNotNull();
        assertThat(opened.settings()).isEqualTo(Tools.PLAYGROUND.settings().withLearningRate(0.5));
        assertThat(shell.run("--as", "scikit-learn")).isEqualTo(7);
        assertThat(shell.windows.get(1).settings()).isEqualTo(Tools.SCIKIT_LEARN.settings());
    }
}
