package uk.foiworkflow.chronology;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Confidential;

/** Reads chronologies as the interface does: strictly, a list that is left out being empty. */
public final class ChronologyJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class,
                    override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(Confidential.class, new FromText<>(Confidential.class, Confidential::new))
                    .addDeserializer(Exemption.class, new FromText<>(Exemption.class, Exemption::new)))
            .build();

    private ChronologyJson() {}

    public static Chronology read(String json) {
        return MAPPER.readValue(json, Chronology.class);
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return of.apply(json.getString());
        }
    }
}
