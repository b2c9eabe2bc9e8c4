package uk.foiworkflow.api.commands;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Objects;
import uk.foiworkflow.api.json.Limit;
import uk.foiworkflow.request.event.Confidential;

/** What the body of each call looks like, as its record says it. */
record BodySchemas(Components components, FieldWords words) {

    void add(Call<?> call) {
        ModelConverters.getInstance(true).readAll(call.body()).forEach(components::addSchemas);
        describe(call.body());
        Schema<?> body = schema(call.body());
        body.setAdditionalProperties(false);
        for (String part : call.parts()) {
            body.getProperties().remove(part);
            body.getRequired().remove(part);
        }
    }

    private void describe(Class<?> type) {
        Schema<?> schema = schema(type);
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> property = Objects.requireNonNull(schema.getProperties().get(field.getName()));
            property.setDescription(words.of(field));
            if (field.getType() == String.class || field.getType() == Confidential.class) {
                property.setMaxLength(Limit.USUAL);
            }
            Class<?> inner = inner(field.getGenericType());
            if (components.getSchemas().containsKey(inner.getSimpleName())) {
                describe(inner);
            }
        }
    }

    private Schema<?> schema(Class<?> type) {
        return Objects.requireNonNull(components.getSchemas().get(type.getSimpleName()), type.getName());
    }

    private static Class<?> inner(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : (Class<?>) type;
    }
}
