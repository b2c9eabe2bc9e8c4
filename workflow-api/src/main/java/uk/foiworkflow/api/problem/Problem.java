package uk.foiworkflow.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A problem document (RFC 9457).
 *
 * @param type the stable name of the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what happened here, with the rule that stopped it and its section
 * @param instance this very occurrence: the correlation id under which the log has it; null outside a call
 * @param errors one entry for each field that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(URI type, String title, int status, String detail, @Nullable URI instance,
        List<FieldError> errors) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The key under which the log carries the correlation id of a call. */
    public static final String CORRELATION = "correlation";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of that type in the call that this thread serves. */
    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        String correlation = MDC.get(CORRELATION);
        URI instance = correlation == null ? null : URI.create("urn:uuid:" + correlation);
        return new Problem(type.uri(), type.title(), type.status().value(), detail, instance, errors);
    }

    /** A problem of that type without fields. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }
}
