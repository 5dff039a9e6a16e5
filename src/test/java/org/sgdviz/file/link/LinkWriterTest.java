package org.sgdviz.file.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.Holdout;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Playground;
import org.sgdviz.data.Split;
import org.sgdviz.data.Synthetic;
import org.sgdviz.golden.PlaygroundPage;
import org.sgdviz.run.Edit;
import org.sgdviz.run.Experiment;
import org.sgdviz.run.Setting;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.FeatureMap;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import org.sgdviz.sgd.optimizer.Adam;
import org.sgdviz.sgd.penalty.Penalty;
import org.sgdviz.sgd.schedule.Step;
import org.sgdviz.text.Messages;

class LinkWriterTest {

    private static final Experiment USUAL =
            PlaygroundLink.of("#networkShape=&dataset=gauss&seed=0.3").experiment();

    @ParameterizedTest
    @ValueSource(strings = {"gauss", "circle"})
    void aLinkIsWrittenAsThePageWritesIt(String name) {
        PlaygroundPage page = PlaygroundPage.read("playground-page-" + name);
        assertThat(LinkWriter.link(PlaygroundLink.of(page.link()).experiment()))
                .isEqualTo("https://playground.tensorflow.org/" + page.written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&dataset=xor&noise=20&seed=7&xTimesY=true&batchSize=30&percTrainData=30&regularization=L2"
                        + "&regularizationRate=0.1&initZero=true",
                "&seed=a%20b&sinX=true&sinY=true&x=false&learningRate=0.0003&percTrainData=33.3&batchSize=166",
                "&seed=1&percTrainData=100&noise=12.5"
            })
    void whatIsWrittenIsReadAsTheSame(String rest) {
        PlaygroundLink link = PlaygroundLink.of("#networkShape=" + rest);
        assertThat(PlaygroundLink.of(LinkWriter.link(link.experiment()))).isEqualTo(link);
    }

    @Test
    void anEndIsNoPartOfALink() {
        assertThat(LinkWriter.link(USUAL.withSettings(USUAL.settings().withEpochs(3))))
                .isEqualTo(LinkWriter.link(USUAL));
    }

    @Test
    void whatMakesNoDifferenceOnThePageIsNotRefused() {
        Experiment shortBatches = setting(USUAL, Setting.BATCHING, Batching.SHORT);
        assertThat(LinkWriter.link(shortBatches)).isEqualTo(LinkWriter.link(USUAL));
        Experiment setBefore = USUAL.withEdit(new Edit(0, Setting.LEARNING_RATE.to(0.5), false));
        assertThat(LinkWriter.link(setBefore)).contains("&learningRate=0.5&");
        Experiment all = setting(USUAL, Setting.BATCH_SIZE, BatchSize.ALL);
        assertThat(LinkWriter.link(all)).contains("&batchSize=250&");
        Experiment noPenalty = setting(USUAL, Setting.PENALTY, Penalty.NONE);
        assertThat(LinkWriter.link(noPenalty)).isEqualTo(LinkWriter.link(USUAL));
    }

    private static <T> Experiment setting(Experiment experiment, Setting<T> setting, T value) {
        return experiment.withSettings(setting.in(experiment.settings(), value));
    }

    private static Arguments other(String why, UnaryOperator<Experiment> change) {
        return Arguments.of(why, change);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                other("changed after", e -> e.withEdit(new Edit(3, Setting.LEARNING_RATE.to(0.5), false))),
                other("points", e -> e.withSetup(e.setup().withData(Synthetic.TUTORIAL))),
                other("seed text", e -> e.withSetup(e.setup().withData(new Playground(Playground.Set.XOR, 0, "a&b")))),
                other("the weights of a page", e -> e.withSetup(e.setup().withStart(new Weights(1, 2, 3)))),
                other("the weights of a page", e -> e.withSetup(e.setup().withSeeds(1, 0))),
                other(
                        "the weights of a page",
                        e -> e.withSetup(e.setup().withInitialization(Initialization.PLAYGROUND))),
                other(
                        "the weights of a page",
                        e -> e.withSetup(e.setup().withData(new Playground(Playground.Set.XOR, 0, "0.3")))),
                other(
                        "first points",
                        e -> e.withSetup(e.setup().withSplit(Split.of(new Holdout.Drawn(0.5, 0, false))))),
                other(
                        "standardized",
                        e -> e.withSetup(e.setup().withFeatures(FeatureMap.of(FeatureMap.PLANE.features(), true)))),
                other("no features", e -> e.withSetup(e.setup().withFeatures(FeatureMap.of(List.of(), false)))),
                other("tanh", e -> setting(e, Setting.OBJECTIVE, Objective.HINGE)),
                other("order", e -> setting(e, Setting.SHUFFLING, Shuffling.EACH_EPOCH)),
                other("plain SGD", e -> setting(e, Setting.OPTIMIZER, Adam.USUAL)),
                other("learning rate changes", e -> setting(e, Setting.SCHEDULE, Step.USUAL)),
                other("larger than", e -> setting(e, Setting.BATCH_SIZE, new BatchSize(251))),
                other(
                        "the rest of an epoch",
                        e -> setting(
                                setting(e, Setting.BATCHING, Batching.SHORT), Setting.BATCH_SIZE, new BatchSize(7))),
                other(
                        "L1 and an L2",
                        e -> setting(
                                e,
                                Setting.PENALTY,
                                e.settings().method().penalty().withStrengths(0.1, 0.1))),
                other("not paid as there", e -> setting(e, Setting.PENALTY, Penalty.NONE.withStrengths(0, 0.1))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatNoPageHasIsRefusedWithTheReason(String why, UnaryOperator<Experiment> change) {
        assertThatThrownBy(() -> LinkWriter.link(change.apply(USUAL)))
                .isInstanceOfSatisfying(
                        IllegalValueException.class,
                        e -> assertThat(Messages.ENGLISH.text(e.explanation())).contains(why));
    }
}
