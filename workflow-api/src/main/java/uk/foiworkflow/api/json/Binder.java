package uk.foiworkflow.api.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a record of a JSON tree and takes nothing for anything else: no field that the record does not have, no number for
 * a text, no null for what is there always. What is declared nullable may be left out, and a list left out is empty.
 * All that is wrong is gathered, not the first alone.
 */
final class Binder {

    private final Faults faults;
    private final boolean parameters;

    /** @param parameters whether the tree holds the parameters of a query, where numbers are written as text */
    Binder(Faults faults, boolean parameters) {
        this.faults = faults;
        this.parameters = parameters;
    }

    /** The value; null when something in it is wrong, which the faults then hold. */
    @Nullable
    Object bind(JsonNode node, Type type, Path path, int limit) {
        if (type instanceof ParameterizedType list) {
            return elements(node, list, path, limit);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == ObjectNode.class) {
            return node.isObject() ? node : wrong(path, "Expected a JSON object.");
        }
        if (Scalars.isOne(plain)) {
            return scalar(node, plain, path, limit);
        }
        if (plain == int.class || plain == Integer.class) {
            return integer(node, path);
        }
        if (plain == Long.class) {
            return position(node, path);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return flag(node, path);
        }
        if (!node.isObject()) {
            return wrong(path, "Expected a JSON object.");
        }
        Family family = Family.of(plain);
        return family == null ? record(node, plain, path, null) : member(node, family, path);
    }

    /** A parameter of an address is text, and says {@code true} or {@code false} in so many words. */
    private @Nullable Object flag(JsonNode node, Path path) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        boolean said = parameters && node.isString() && node.stringValue().matches("true|false");
        return said ? Boolean.valueOf(node.stringValue()) : wrong(path, "Expected true or false.");
    }

    private @Nullable Object member(JsonNode node, Family family, Path path) {
        JsonNode tag = node.get(family.tag());
        Class<?> type = tag != null && tag.isString() ? family.members().get(tag.stringValue()) : null;
        return type == null
                ? wrong(path.field(family.tag()),
                        "Expected one of " + String.join(", ", family.members().keySet()) + ".")
                : record(node, type, path, family.tag());
    }

    private @Nullable Object record(JsonNode node, Class<?> type, Path path, @Nullable String tag) {
        int before = faults.count();
        Shape shape = Shape.of(type);
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields().values()) {
            values.add(component(node.get(field.name()), field, path.field(field.name())));
        }
        for (String name : node.propertyNames()) {
            if (!shape.fields().containsKey(name) && !name.equals(tag)) {
                wrong(path.field(name), shape.fields().isEmpty()
                        ? "Nothing is taken here."
                        : "Not known here; known are " + String.join(", ", shape.fields().keySet()) + ".");
            }
        }
        if (faults.count() > before) {
            return null;
        }
        try {
            return shape.make(values.toArray());
        } catch (IllegalArgumentException e) {
            return wrong(path, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object component(@Nullable JsonNode node, Shape.Field field, Path path) {
        if (node != null && !node.isNull()) {
            return bind(node, field.type(), path, field.limit());
        }
        if (field.optional()) {
            return null;
        }
        if (node == null && field.type() instanceof ParameterizedType list) {
            return collection(list, List.of());
        }
        return wrong(path, "Missing.");
    }

    private @Nullable Object elements(JsonNode node, ParameterizedType type, Path path, int limit) {
        if (!node.isArray()) {
            return wrong(path, "Expected a JSON array.");
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object element = bind(node.get(i), type.getActualTypeArguments()[0], path.index(i), limit);
            if (element != null) {
                elements.add(element);
            }
        }
        Object collection = collection(type, elements);
        if (collection instanceof SortedSet<?> set && set.size() < elements.size()) {
            return wrong(path, "Names something twice.");
        }
        return collection;
    }

    private static Object collection(ParameterizedType type, List<Object> elements) {
        if (type.getRawType() == SortedSet.class) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
        }
        if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
            return Collections.unmodifiableList(elements);
        }
        throw new IllegalStateException("no JSON is read into " + type);
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, Path path, int limit) {
        if (!node.isString()) {
            return wrong(path, "Expected a JSON string.");
        }
        String text = node.stringValue();
        if (Scalars.free(type) && text.codePointCount(0, text.length()) > limit) {
            faults.tooLong(path, limit);
            return null;
        }
        try {
            return Scalars.read(text, type);
        } catch (IllegalArgumentException e) {
            return wrong(path, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object integer(JsonNode node, Path path) {
        if (parameters && node.isString() && node.stringValue().matches("-?\\d{1,9}")) {
            return Integer.valueOf(node.stringValue());
        }
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        return wrong(path, "Expected a whole number.");
    }

    /** A position in the store, or how many there are. */
    private @Nullable Object position(JsonNode node, Path path) {
        if (parameters && node.isString() && node.stringValue().matches("\\d{1,18}")) {
            return Long.valueOf(node.stringValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) {
            return node.longValue();
        }
        return wrong(path, "Expected a whole number from 0 on.");
    }

    private @Nullable Object wrong(Path path, String detail) {
        faults.unreadable(path, detail);
        return null;
    }
}
