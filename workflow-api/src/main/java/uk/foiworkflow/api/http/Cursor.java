package uk.foiworkflow.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/** Where the next page of an answer goes on: a place in one query, which is none in any other. */
public final class Cursor {

    private static final int DIGEST = 36;

    private Cursor() {}

    /**
     * A cursor.
     *
     * @param query what was asked, but for where the page begins and how long it is
     * @param place where the page ended; null when it was the last
     */
    public static @Nullable String of(Object query, @Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding()
                        .encodeToString((digest(query, place) + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer to a query from where a cursor leads.
     *
     * @param cursor null for the first page
     * @param answer what there is behind a place, or from the beginning where it is null; it throws an
     *            IllegalArgumentException for what is no place
     * @throws ProblemException 400 when it is no cursor of this query
     */
    public static <T> T read(Object query, @Nullable String cursor, Function<@Nullable String, T> answer) {
        if (cursor == null) {
            return answer.apply(null);
        }
        String place = place(query, cursor);
        try {
            if (place != null) {
                return answer.apply(place);
            }
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        throw foreign();
    }

    private static @Nullable String place(Object query, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String place = text.length() < DIGEST ? "" : text.substring(DIGEST);
            return text.equals(digest(query, place) + place) ? place : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static ProblemException foreign() {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError("after",
                "Expected the `next` of a page that the same query answered.")));
    }

    private static UUID digest(Object query, String place) {
        return UUID.nameUUIDFromBytes((query + "\n" + place).getBytes(StandardCharsets.UTF_8));
    }
}
