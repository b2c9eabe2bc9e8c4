package uk.foiworkflow.api.commands;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import uk.foiworkflow.api.json.Limit;
import uk.foiworkflow.request.event.Confidential;

/** What is written and what is answered, as the records say it and in the words that there are for their fields. */
record Schemas(Components components, FieldWords words) {

    /** The body of a call, without what stands in its address. */
    void addBody(Call<?> call) {
        add(call.body());
        limit(call.body());
        Schema<?> body = schema(call.body());
        body.setAdditionalProperties(false);
        for (String part : call.parts()) {
            body.getProperties().remove(part);
            body.getRequired().remove(part);
        }
    }

    void addAnswer(Class<?> type) {
        add(type);
    }

    private void add(Class<?> type) {
        ModelConverters.getInstance(true).readAll(type).forEach(components::addSchemas);
        describe(type);
    }

    private void describe(Class<?> type) {
        for (RecordComponent field : type.getRecordComponents()) {
            property(field).setDescription(words.of(field));
            inner(field).ifPresent(this::describe);
        }
    }

    private void limit(Class<?> type) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (field.getType() == String.class || field.getType() == Confidential.class) {
                property(field).setMaxLength(Limit.USUAL);
            }
            inner(field).ifPresent(this::limit);
        }
    }

    private Schema<?> property(RecordComponent field) {
        return Objects.requireNonNull(schema(field.getDeclaringRecord()).getProperties().get(field.getName()));
    }

    private Schema<?> schema(Class<?> type) {
        return Objects.requireNonNull(components.getSchemas().get(type.getSimpleName()), type.getName());
    }

    /** The record that a field holds, one or many; values that are written as one text have no schema of their own. */
    private Optional<Class<?>> inner(RecordComponent field) {
        Type type = field.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : field.getGenericType();
        return type instanceof Class<?> plain && plain.isRecord()
                && components.getSchemas().containsKey(plain.getSimpleName()) ? Optional.of(plain) : Optional.empty();
    }
}
