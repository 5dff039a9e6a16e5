package org.sgdviz.cli;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sgdviz.sgd.BatchSize;
import org.sgdviz.sgd.Objective;
import org.sgdviz.sgd.Shuffling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options. What does not fit is answered with what would. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    private Values() {}

    private static TypeConversionException wrong(String rule, String value) {
        return new TypeConversionException("must be " + rule + ", but is " + Plain.quote(value));
    }

    /** A finite decimal number; NaN for anything else, such as "NaN", "0x1p3", "1d" or "1e999". */
    private static double number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(value);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static int whole(String value, int least, String rule) {
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
        throw wrong(Plain.choice(Arrays.stream(all).map(id).toList()), value);
    }

    /** Alpha. */
    static final class LearningRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number > 0)) {
                throw wrong("a finite number greater than 0", value);
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
                throw wrong("a number from 0 to " + Integer.MAX_VALUE, value);
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
                    : new BatchSize(whole(value, 1, "a whole number from 1 to " + Integer.MAX_VALUE + ", or all"));
        }
    }

    /** A number of points. */
    static final class Samples implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return whole(value, 1, "a whole number from 1 to " + Integer.MAX_VALUE);
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
            throw wrong("the number of an update, a whole number of at least 0", value);
        }
    }

    /** A seed. */
    static final class Seed implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return whole(value, 0, "a whole number from 0 to " + Integer.MAX_VALUE);
        }
    }

    /** A standard deviation. */
    static final class Spread implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = number(value);
            if (!(number >= 0)) {
                throw wrong("a finite number of at least 0", value);
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
                throw wrong("a number of at least 0 and less than 1", value);
            }
            return number + 0.0;
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
}
