package uk.foiworkflow.api.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call that cannot go through, told to the caller as a problem document. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;
    private final transient @Nullable String unseen;

    private ProblemException(ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers,
            @Nullable String unseen) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.unseen = unseen;
    }

    /** A problem without fields. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), null);
    }

    /** A problem that names the fields; its detail strings together what is wrong with each. */
    public ProblemException(ProblemType type, List<FieldError> errors) {
        this(type, detail(errors), errors, Map.of(), null);
    }

    /** Nothing is at the address. */
    public static ProblemException nothingThere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }

    /** There is no such request, or the caller may not see it: one answer for both, so that it tells nothing. */
    public static ProblemException noSuchRequest(String reference) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no request " + reference + " that you may see.",
                List.of(), Map.of(), reference);
    }

    /** Something is at the address, but not for that method. */
    public static ProblemException notPossible(String method, Collection<String> possible) {
        String names = String.join(", ", possible);
        return new ProblemException(ProblemType.METHOD_NOT_ALLOWED,
                method + " is not possible here; possible: " + names)
                .with("Allow", names);
    }

    /** The same problem with one more header on its answer. */
    public ProblemException with(String header, String value) {
        return new ProblemException(type, problem().detail(), errors, Map.of(header, value), unseen);
    }

    /** The request that there is not, or that the caller may not see; null where the problem is another. */
    public @Nullable String unseen() {
        return unseen;
    }

    /** The document. */
    public Problem problem() {
        return Problem.of(type, String.valueOf(getMessage()), errors);
    }

    Map<String, String> headers() {
        return headers;
    }

    private static String detail(List<FieldError> errors) {
        return errors.stream().map(ProblemException::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(FieldError error) {
        String rule = Stream.of(error.rule(), error.section()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return error.field() + ": " + error.detail() + (rule.isEmpty() ? "" : " (" + rule + ")");
    }
}
