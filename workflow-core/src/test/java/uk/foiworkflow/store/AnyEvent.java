package uk.foiworkflow.store;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Event;

/** Events of every type, made from their record components: a new event is tried out without a line here. */
public final class AnyEvent {

    private static final List<String> WORDS = List.of("", "Ms Smith", "naïve \uD83D\uDE00 Ærø",
            "a \"b\" \\ / \n\r\t\u001f",
            "\u007f\u2028\uFEFF", "{\"sealed\":\"1.AAAA\"}", "1.AAAA", "12.50", "[erased]", "null");
    private static final List<String> EXEMPTIONS = List.of("s40(2)/40(3A)(a)", "s36(2)(b)(i)", "12(5)(e)", "s12(1)",
            "s40");

    private final @Nullable RandomGenerator random;

    private AnyEvent(@Nullable RandomGenerator random) {
        this.random = random;
    }

    /** Any event of the type: fields that may be null sometimes are. */
    static <T extends Event> T of(Class<T> type, RandomGenerator random) {
        return new AnyEvent(random).record(type);
    }

    /** The same event each time, with every field filled. */
    public static <T extends Event> T filled(Class<T> type) {
        return new AnyEvent(null).record(type);
    }

    private <T> T record(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components)
                            .map(component -> value(component.getName(), component.getAnnotatedType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private @Nullable Object value(String name, AnnotatedType annotated) {
        if (annotated.isAnnotationPresent(Nullable.class) && random != null && random.nextInt(3) == 0) {
            return null;
        }
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            List<Object> values = values(name, parameterized.getAnnotatedActualTypeArguments()[0]);
            return rawType(annotated.getType()).equals(SortedSet.class) ? new TreeSet<>(values) : values;
        }
        Type type = annotated.getType();
        if (type.equals(String.class)) {
            return random == null ? name : WORDS.get(random.nextInt(WORDS.size()));
        }
        if (type.equals(int.class) || type.equals(Integer.class)) {
            return random == null ? Integer.valueOf(1) : Integer.valueOf(random.nextInt());
        }
        if (type.equals(long.class)) {
            return random == null ? Long.valueOf(1) : Long.valueOf(random.nextLong(1L << 53));
        }
        if (type.equals(Boolean.class) || type.equals(boolean.class)) {
            return random == null || random.nextBoolean();
        }
        if (type.equals(LocalDate.class)) {
            return LocalDate.of(2021, 7, 9).plusDays(random == null ? 0 : random.nextInt(-6_000, 6_000));
        }
        if (type.equals(Exemption.class)) {
            return new Exemption(EXEMPTIONS.get(random == null ? 0 : random.nextInt(EXEMPTIONS.size())));
        }
        Class<?> other = (Class<?>) type;
        if (other.isEnum()) {
            Object[] constants = other.getEnumConstants();
            return constants[random == null ? 0 : random.nextInt(constants.length)];
        }
        if (other.isRecord()) {
            return record(other);
        }
        throw new IllegalStateException("The store has not learned to keep a " + other + ", as in field " + name);
    }

    private List<Object> values(String name, AnnotatedType element) {
        int size = random == null ? 1 : random.nextInt(3);
        return IntStream.range(0, size).mapToObj(i -> Objects.requireNonNull(value(name, element))).toList();
    }

    private static Type rawType(Type type) {
        return ((ParameterizedType) type).getRawType();
    }
}
