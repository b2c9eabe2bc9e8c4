package uk.foiworkflow.api.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/**
 * The version of a request that the caller saw, as {@code If-Match} carries it: one strong entity tag, {@code "12"}.
 *
 * @param version null when the caller names none
 */
public record Expected(@Nullable Long version) {

    /** The header's name. */
    public static final String HEADER = "If-Match";

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    /** @throws ProblemException 400 for anything but one strong tag: a weak one, a list, {@code *} */
    static Expected parse(List<String> headers) {
        if (headers.isEmpty()) {
            return new Expected(null);
        }
        Matcher tag = STRONG.matcher(headers.getFirst().strip());
        if (headers.size() > 1 || !tag.matches()) {
            throw new ProblemException(ProblemType.MALFORMED_HEADER, List.of(new FieldError(HEADER,
                    "Expected the one strong ETag that the request was read with, such as \"12\".")));
        }
        return new Expected(Long.valueOf(tag.group(1)));
    }

    /**
     * The version, for a command that rests on what was read.
     *
     * @throws ProblemException 428 when the caller names none
     */
    public long required() {
        if (version == null) {
            throw new ProblemException(ProblemType.VERSION_REQUIRED, List.of(new FieldError(HEADER,
                    "Missing. This command rests on what you read: send the ETag of the request as you saw it.")));
        }
        return version;
    }

    /** The entity tag of that version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
