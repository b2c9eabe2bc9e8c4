package uk.foiworkflow.api.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of records, one of whose fields says which of them is meant.
 *
 * @param tag the field's name
 * @param members the records by the words that stand for them
 */
record Family(String tag, Map<String, Class<?>> members) {

    /** The family that the type declares; null for a type that stands for itself. */
    static @Nullable Family of(Class<?> type) {
        JsonTypeInfo tagged = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes listed = type.getAnnotation(JsonSubTypes.class);
        if (tagged == null || listed == null) {
            return null;
        }
        Map<String, Class<?>> members = new LinkedHashMap<>();
        for (JsonSubTypes.Type member : listed.value()) {
            members.put(member.name(), member.value());
        }
        return new Family(tagged.property(), members);
    }
}
