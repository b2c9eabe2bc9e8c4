package uk.foiworkflow.api.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like from outside: its components by name, and how one is made of them.
 *
 * @param fields the components in their order
 * @param constructor the canonical one
 */
record Shape(Map<String, Field> fields, Constructor<?> constructor) {

    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {

        @Override
        protected Shape computeValue(Class<?> type) {
            return describe(type);
        }
    };

    /**
     * One component.
     *
     * @param optional whether it is declared nullable
     * @param limit the longest text that it takes, in characters
     */
    record Field(String name, Type type, boolean optional, int limit) {

        private static Field of(RecordComponent component) {
            Limit limit = component.getAnnotation(Limit.class);
            return new Field(component.getName(), component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    limit == null ? Limit.USUAL : limit.value());
        }
    }

    static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** @throws IllegalArgumentException when the record does not take these values, saying why */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape describe(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            fields.put(component.getName(), Field.of(component));
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            // Records of the interface are package-private like everything that nobody else needs.
            constructor.setAccessible(true);
            return new Shape(fields, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
