package org.sgdviz.sgd.rule;

import java.util.regex.Pattern;
import org.sgdviz.data.IllegalValueException;

/**
 * How texts are read as numbers, wherever they come from. Both methods throw an IllegalArgumentException for others.
 */
public interface NumberReader {

    /** Decimal numbers as programs write them: no comma, no letter but one e, no name of a number. */
    NumberReader PLAIN = new NumberReader() {

        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

        @Override
        public double decimal(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw new IllegalValueException("illegal.text.number", text);
            }
            return Double.parseDouble(text);
        }

        @Override
        public int whole(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalValueException("illegal.text.whole", text);
            }
        }
    };

    /** A number; perhaps an infinite one, if it is too large. */
    double decimal(String text);

    /** A whole number that an int can be. */
    int whole(String text);
}
