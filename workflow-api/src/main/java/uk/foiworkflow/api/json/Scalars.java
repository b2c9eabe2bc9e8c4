package uk.foiworkflow.api.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.event.Confidential;

/** The values that are written as one text; each reader throws an {@link IllegalArgumentException} that says why not. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(String.class, text -> text,
            Confidential.class, Confidential::new, Exemption.class, Exemption::new, Provision.class, Provision::new,
            LocalDate.class, Scalars::date, Instant.class, Scalars::instant);

    private Scalars() {}

    static boolean isOne(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    static Object read(String text, Class<?> type) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? word(text, type) : reader.apply(text);
    }

    /** Whether that type takes text of the caller's own, whose length is bounded. */
    static boolean free(Class<?> type) {
        return type == String.class || type == Confidential.class;
    }

    private static Object word(String text, Class<?> type) {
        Object[] words = type.getEnumConstants();
        for (Object word : words) {
            if (word.toString().equals(text)) {
                return word;
            }
        }
        throw new IllegalArgumentException(
                Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", ", "Expected one of ", ".")));
    }

    private static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected a date such as 2021-07-09.");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("There is no such day.", e);
        }
    }

    private static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected an instant in UTC such as 2021-07-09T10:30:00Z.");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("There is no such instant.", e);
        }
    }
}
