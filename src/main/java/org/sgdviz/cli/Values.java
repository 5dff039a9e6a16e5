package org.sgdviz.cli;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sgdviz.data.Message;
import org.sgdviz.run.race.Along;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Batching;
import org.sgdviz.sgd.Initialization;
import org.sgdviz.sgd.Numerics;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import org.sgdviz.sgd.Weights;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options. An illegal value is rejected with a message that says what would be legal. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    private Values() {}

    private static TypeConversionException wrong(Message rule, String value) {
        return new TypeConversionException(Plain.text("terminal.value.wrong", rule, Plain.quote(value)));
    }

    /** A finite decimal number; NaN for anything else, such as "NaN", "0x1p3", "1d" or "1e999". */
    private static double number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(value);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static int whole(String value, int least, Message rule) {
        if (WHOLE.matcher(value).matches()) {
            BigInteger number = new BigInteger(value);
            if (number.bitLength() < Integer.SIZE && number.intValue() >= least) {
                return number.intValue();
            }
        }
        throw wrong(rule, value);
    }

    private static <E extends Enum<E>> E choice(E[] all, Function<E, String> id, String value) {
        for (E one : all) {
            if (id.apply(one).equals(value)) {
                return one;
            }
        }
        throw wrong(
                Message.of(
                        "terminal.value.choice",
                        Plain.choice(Arrays.stream(all).map(id).toList())),
                value);
    }

    /** Alpha. */
    static final class LearningRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number > 0)) {
                throw wrong(Message.of("terminal.value.positive"), value);
            }
            return number;
        }
    }

    /** A number of epochs. */
    static final class EpochCount implements ITypeConverter<Epochs> {
        @Override
        public Epochs convert(String value) {
            double number = number(value);
            if (!(number >= 0 && number <= Integer.MAX_VALUE)) {
                throw wrong(Message.of("terminal.value.upTo", Integer.MAX_VALUE), value);
            }
            return new Epochs(number + 0.0);
        }
    }

    /** A number of rows, or all. */
    static final class Batch implements ITypeConverter<BatchSize> {
        @Override
        public BatchSize convert(String value) {
            return value.equals("all")
                    ? BatchSize.ALL
                    : new BatchSize(whole(value, 1, Message.of("terminal.value.wholeOrAll", 1, Integer.MAX_VALUE)));
        }
    }

    /** A number of points. */
    static final class Samples implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return whole(value, 1, Message.of("terminal.value.whole", 1, Integer.MAX_VALUE));
        }
    }

    /** The number of an update. */
    static final class UpdateNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            if (WHOLE.matcher(value).matches()) {
                BigInteger number = new BigInteger(value);
                if (number.signum() >= 0 && number.bitLength() < Long.SIZE) {
                    return number.longValue();
                }
            }
            throw wrong(Message.of("terminal.value.update"), value);
        }
    }

    /** A seed. */
    static final class Seed implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return whole(value, 0, Message.of("terminal.value.whole", 0, Integer.MAX_VALUE));
        }
    }

    /** What a race goes by. */
    static final class RaceAlong implements ITypeConverter<Along> {
        @Override
        public Along convert(String value) {
            return choice(Along.values(), RaceCommand::word, value);
        }
    }

    /** Any finite number. */
    static final class FiniteNumber implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!Double.isFinite(number)) {
                throw wrong(Message.of("terminal.value.number"), value);
            }
            return number;
        }
    }

    /** The version of the numerics. */
    static final class NumericsVersion implements ITypeConverter<Numerics> {
        @Override
        public Numerics convert(String value) {
            Message rule =
                    Message.of("terminal.value.whole", 1, Numerics.latest().version());
            return Numerics.of(whole(value, 1, rule)).orElseThrow(() -> wrong(rule, value));
        }
    }

    /** A standard deviation. */
    static final class Spread implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number >= 0)) {
                throw wrong(Message.of("terminal.value.atLeastZero"), value);
            }
            return number + 0.0;
        }
    }

    /** The radius of the inner circle. */
    static final class Factor implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number >= 0 && number < 1)) {
                throw wrong(Message.of("terminal.value.factor"), value);
            }
            return number + 0.0;
        }
    }

    /** A share that is neither nothing nor all. */
    static final class Fraction implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number > 0 && number < 1)) {
                throw wrong(Message.of("terminal.value.fraction"), value);
            }
            return number;
        }
    }

    /** What is minimized. */
    static final class Minimized implements ITypeConverter<Objective> {
        @Override
        public Objective convert(String value) {
            return choice(Objective.values(), Objective::id, value);
        }
    }

    /** The order of the rows. */
    static final class Order implements ITypeConverter<Shuffling> {
        @Override
        public Shuffling convert(String value) {
            return choice(Shuffling.values(), Shuffling::id, value);
        }
    }

    /** The weights of update 0: a name, or the numbers themselves. */
    static final class Start implements ITypeConverter<InitialWeights> {

        @Override
        public InitialWeights convert(String value) {
            for (Initialization named : Initialization.ALL) {
                if (named.id().equals(value)) {
                    return new InitialWeights(named, null);
                }
            }
            double[] typed = Arrays.stream(value.split(",", -1))
                    .mapToDouble(Values::number)
                    .toArray();
            if (Arrays.stream(typed).anyMatch(Double::isNaN)) {
                List<String> names =
                        Initialization.ALL.stream().map(Initialization::id).toList();
                throw wrong(Message.of("terminal.value.init", String.join(", ", names)), value);
            }
            return new InitialWeights(Initialization.UNIFORM, new Weights(typed));
        }
    }

    /** Rows that are too few for a batch. */
    static final class Rest implements ITypeConverter<Batching> {
        @Override
        public Batching convert(String value) {
            return choice(Batching.values(), Batching::id, value);
        }
    }
}
