package org.sgdviz.file.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.data.Playground;
import org.sgdviz.sgd.Feature;
import org.sgdviz.text.Messages;

class PlaygroundLinkTest {

    private static PlaygroundLink link(String rest) {
        return PlaygroundLink.of("https://playground.tensorflow.org/#networkShape=" + rest);
    }

    @Test
    void whatALinkDoesNotSayIsAsOnThePage() {
        PlaygroundLink usual = link("");
        assertThat(usual.data()).isEqualTo(new Playground(Playground.Set.CIRCLE, 0, PlaygroundLink.SEED));
        assertThat(usual.isSeedChosen()).isTrue();
        assertThat(usual.percentage()).isEqualTo(50);
        assertThat(usual.features()).containsExactly(Feature.X1, Feature.X2);
        assertThat(usual.batchSize()).isEqualTo(10);
        assertThat(usual.learningRate()).isEqualTo(0.03);
        assertThat(usual.l1()).isZero();
        assertThat(usual.l2()).isZero();
        assertThat(usual.initZero()).isFalse();
        assertThat(link("&seed=&batchSize=&x=&noise=&dataset=&learningRate=&problem="))
                .isEqualTo(usual);
        assertThat(link("&x&seed&batchSize")).isEqualTo(usual);
    }

    @Test
    void everythingThatMattersIsRead() {
        PlaygroundLink link = link("&dataset=circle&noise=15&seed=0.54321&x=false&y=false&xSquared=true&ySquared=true"
                + "&batchSize=7&percTrainData=70&learningRate=0.1&regularization=L1&regularizationRate=0.01");
        assertThat(link)
                .isEqualTo(new PlaygroundLink(
                        new Playground(Playground.Set.CIRCLE, 15, "0.54321"),
                        false,
                        70,
                        List.of(Feature.X1_SQUARED, Feature.X2_SQUARED),
                        7,
                        0.1,
                        0.01,
                        0,
                        false));
        assertThat(link("&regularization=L2&regularizationRate=0.1&initZero=true"))
                .isEqualTo(new PlaygroundLink(
                        link("").data(), true, 50, List.of(Feature.X1, Feature.X2), 10, 0.03, 0, 0.1, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#networkShape=",
                "playground.tensorflow.org/#networkShape=",
                "http://playground.tensorflow.org/#networkShape=",
                "https://playground.tensorflow.org#networkShape=",
                "  https://playground.tensorflow.org/?hl=de#networkShape=\n",
                "https://playground.tensorflow.org/index.html#networkShape="
            })
    void aLinkIsOneInAllItsForms(String text) {
        assertThat(PlaygroundLink.isLink(text)).isTrue();
        assertThat(PlaygroundLink.of(text)).isEqualTo(link(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "&xTimesY=1 | x,y,xTimesY",
                "&xTimesY=no&sinX=False&sinY=0 | x,y,xTimesY,sinX,sinY",
                "&x=FALSE | x,y",
                "&x=false | y",
                "&y=true&x=false&x=true | x,y",
                "&x=false&x | x,y",
                "&X=false | x,y",
                "&x_hide=true | y",
                "&x_hide=1 | x,y",
                "&xSquared=true&xSquared_hide=true | x,y",
                "&cosX=true&cosY=true | x,y",
                "&sinY=true&xSquared=true | x,y,xSquared,sinY",
                "&x=false=true | y"
            })
    void featuresAreThoseOfThePageInItsOrder(String rest, String inputs) {
        assertThat(link(rest).features().stream().map(PlaygroundLink::input).collect(Collectors.joining(",")))
                .isEqualTo(inputs);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "1e1, 10",
        "0x10, 16",
        "+7, 7",
        "7., 7",
        "250, 250",
        "2.5, 5",
        "7.5, 15",
        "-7, 7",
        ".5, 1",
        "1, 1"
    })
    void batchesAreByTheNumberThatAScriptReads(String text, int rows) {
        assertThat(link("&batchSize=" + text).batchSize()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"50, 250", "70, 350", "100, 500", "130, 500", "30, 150", "33.3, 166", "0.2, 1", "-10, 450", "10, 50"})
    void trainingIsTheFirstPoints(String percentage, int count) {
        assertThat(PlaygroundLink.training(
                        link("&batchSize=1&percTrainData=" + percentage).percentage()))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"35, 35", "80, 80", "80.5, 50", "-3, 0", "Infinity, 50", "12.5, 12.5"})
    void noiseIsAsThePageTakesIt(String text, double noise) {
        assertThat(link("&noise=" + text).data().noise()).isEqualTo(noise);
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.50", "abc, abc", "%20, %20", "a%2Cb, a%2Cb", "\u00e9, %C3%A9", "5#6, 5#6", "' 7', %207"})
    void aSeedIsTextAndNothingInItIsDecoded(String text, String seed) {
        PlaygroundLink link = link("&seed=" + text + "&dataset=xor");
        assertThat(link.data().seed()).isEqualTo(seed);
        assertThat(link.isSeedChosen()).isFalse();
    }

    @Test
    void whatIsUnknownIsIgnored() {
        assertThat(link("&dataset=moons&regularization=l1&regularizationRate=x&activation=relu&foo=bar&=1&problem=x"))
                .isEqualTo(link(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/#networkShape= | no link to TensorFlow Playground",
                "hello | no link to TensorFlow Playground",
                "'' | no link to TensorFlow Playground",
                "https://playground.tensorflow.org/ | two hidden layers",
                "#dataset=gauss | two hidden layers",
                "#networkShape | no equals sign",
                "#networkShape=4,2 | hidden layers (4,2)",
                "#networkShape=0 | hidden layers (0)",
                "#networkShape=2%2C3 | hidden layers (2%2C3)",
                "#networkShape=&problem=regression | regression",
                "#networkShape=&x=false&y=false | no features",
                "#networkShape=&batchSize=251 | batches of 251 and 250 training points",
                "#networkShape=&batchSize=0 | batches of 0",
                "#networkShape=&batchSize=0,1 | batches of 0,1",
                "#networkShape=&learningRate=0,1 | but is 0,1",
                "#networkShape=&learningRate=0 | but is 0",
                "#networkShape=&learningRate=Infinity | but is Infinity",
                "#networkShape=&noise=much | must be a number, but is much",
                "#networkShape=&percTrainData=0 | which are none",
                "#networkShape=&regularization=L1&regularizationRate=-1 | but is -1"
            })
    void whatCannotBeIsSaidInOneSentence(String text, String part) {
        assertThatThrownBy(() -> PlaygroundLink.of(text))
                .isInstanceOfSatisfying(
                        IllegalValueException.class,
                        e -> assertThat(Messages.ENGLISH.text(e.explanation()))
                                .contains(part)
                                .doesNotContain(". ")
                                .hasSizeLessThan(200));
    }
}
