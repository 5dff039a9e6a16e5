package org.sgdviz.sgd.rule;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.sgdviz.data.IllegalValueException;

/** Seeded random rules: of any kind, with any parameters that are legal together. */
public final class RandomRules {

    private RandomRules() {}

    /** One of the kinds, with about half of its parameters other than usual. */
    public static <T> T of(Kinds<T> kinds, Random random) {
        List<Kind<T>> all = kinds.all();
        return of(all.get(random.nextInt(all.size())), random);
    }

    /** One of a kind, with about half of its parameters other than usual. */
    public static <T> T of(Kind<T> kind, Random random) {
        T rule = kind.usual();
        for (Parameter parameter : kind.parameters()) {
            if (random.nextBoolean()) {
                rule = with(kind, rule, parameter, random);
            }
        }
        return rule;
    }

    private static <T> T with(Kind<T> kind, T rule, Parameter parameter, Random random) {
        try {
            return kind.with(rule, parameter, value(parameter, random));
        } catch (IllegalValueException e) {
            return rule; // it is not legal beside the others
        }
    }

    private static Object value(Parameter parameter, Random random) {
        Class<?> type = parameter.type();
        if (type == double.class) {
            return random.nextDouble();
        }
        if (type == OptionalDouble.class) {
            return random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
        }
        if (type == Length.class) {
            return random.nextBoolean()
                    ? Length.updates(1 + random.nextInt(40))
                    : Length.epochs(4 * random.nextDouble());
        }
        if (type == int.class) {
            return 1 + random.nextInt(20);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            return parameter.choices()[random.nextInt(parameter.choices().length)];
        }
        throw new IllegalArgumentException(parameter + " is of " + type);
    }
}
