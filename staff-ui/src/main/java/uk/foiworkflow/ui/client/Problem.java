package uk.foiworkflow.ui.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the interface did not do what was asked, as it says so (RFC 9457).
 *
 * @param type the kind of problem, by its stable name
 * @param errors the fields that are wrong
 */
public record Problem(String type, String title, int status, String detail, @Nullable String instance,
        List<Field> errors) {

    private static final String TYPES = "urn:foi-workflow:problem:";

    /**
     * A field that is wrong.
     *
     * @param field where it stands in what was sent, such as {@code outcomes[0].answer}
     * @param rule the rule that it breaks; null when it only cannot be read
     * @param section where that rule stands in the law
     */
    public record Field(String field, @Nullable String rule, @Nullable String section, String detail) {}

    @SuppressWarnings("NullAway") // Whoever answers may leave fields out.
    public Problem {
        type = Objects.requireNonNullElse(type, "about:blank");
        title = Objects.requireNonNullElse(title, "");
        detail = Objects.requireNonNullElse(detail, title);
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** One that never came to an answer. */
    public static Problem unavailable(String detail) {
        return new Problem(TYPES + "unavailable", "", 503, detail, null, List.of());
    }

    /** There is no such thing, or not for whoever asks. */
    public static Problem notThere() {
        return new Problem(TYPES + "not-found", "", 404, "", null, List.of());
    }

    /** Whether it is of that kind, such as {@code stale-version}. */
    public boolean is(String kind) {
        return type.equals(TYPES + kind);
    }
}
