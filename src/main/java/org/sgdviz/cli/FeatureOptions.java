package org.sgdviz.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Message;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what of a point the weights are for. */
final class FeatureOptions {

    /** What stands for no feature at all. */
    private static final String NONE = "none";

    @Option(names = "--features", paramLabel = "NAME,...", converter = Names.class)
    private @Nullable Chosen chosen;

    @Option(names = "--standardize")
    private boolean standardize;

    /** What was chosen. */
    record Chosen(List<Feature> features) {}

    /** What was asked for; the usual ones where none were. */
    FeatureMap features(FeatureMap usual) {
        return FeatureMap.of(chosen == null ? usual.features() : chosen.features(), standardize);
    }

    /** Names of features with commas between, in any order. */
    static final class Names implements ITypeConverter<Chosen> {

        @Override
        public Chosen convert(String value) {
            List<Feature> features = new ArrayList<>();
            if (value.equals(NONE)) {
                return new Chosen(features);
            }
            for (String name : value.split(",", -1)) {
                Feature feature = Feature.of(name.strip()).orElseThrow(() -> unknown(name.strip()));
                if (features.contains(feature)) {
                    throw new TypeConversionException(Plain.text("terminal.features.twice", Plain.quote(feature.id())));
                }
                features.add(feature);
            }
            return new Chosen(features);
        }

        private static TypeConversionException unknown(String name) {
            List<String> known =
                    Arrays.stream(Feature.values()).map(Feature::id).toList();
            Message rule = Message.of("terminal.features.known", String.join(", ", known), NONE);
            return new TypeConversionException(Plain.text("terminal.value.wrong", rule, Plain.quote(name)));
        }
    }
}
