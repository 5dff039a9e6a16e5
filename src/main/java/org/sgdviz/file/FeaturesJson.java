package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sgdviz.data.IllegalValueException;
import org.sgdviz.sgd.Feature;
import org.sgdviz.sgd.FeatureMap;

/**
 * The features of a run: a list of their names and whether they are standardized, both of version 2 of the format and
 * both left out where they are as in version 1, the coordinates as they are.
 */
final class FeaturesJson {

    private List<Feature> features = FeatureMap.PLANE.features();
    private boolean isStandardized;

    static void write(FeatureMap features, JsonGenerator json, SessionLayout layout) throws IOException {
        if (!features.features().equals(FeatureMap.PLANE.features())) {
            json.writeFieldName("features");
            layout.inlineNext();
            json.writeStartArray();
            for (Feature feature : features.features()) {
                json.writeString(feature.id());
            }
            json.writeEndArray();
        }
        if (features.isStandardized()) {
            json.writeBooleanField("standardize", true);
        }
    }

    /** Whether version 1 cannot say them. */
    static boolean needsVersionTwo(FeatureMap features) {
        return !features.equals(FeatureMap.PLANE);
    }

    /** Reads the list, in which each feature stands behind those before it, as the weights do. */
    void readList(JsonCursor cursor) throws IOException {
        cursor.requireVersion(FormatVersion.TWO);
        List<Feature> read = new ArrayList<>();
        cursor.array(() -> {
            Feature next = cursor.choice(Feature.values(), Feature::id);
            if (!read.isEmpty() && next.compareTo(read.get(read.size() - 1)) <= 0) {
                throw cursor.refused(new IllegalValueException("json.featureOrder", next.id()));
            }
            read.add(next);
        });
        features = read;
    }

    /** Reads whether they are standardized. */
    void readStandardized(JsonCursor cursor) throws IOException {
        cursor.requireVersion(FormatVersion.TWO);
        isStandardized = cursor.flag();
    }

    /** What was read. */
    FeatureMap toMap() {
        return FeatureMap.of(features, isStandardized);
    }
}
