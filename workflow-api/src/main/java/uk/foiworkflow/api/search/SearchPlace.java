package uk.foiworkflow.api.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.words.Search.Asked;

/** Where a page of what was found begins, bound to what was asked: the words cannot be read from it. */
final class SearchPlace {

    /** More than so many places nobody reads; who has not found it by then asks for something narrower. */
    static final int MOST = 1_000;

    private static final int BYTES = 8;
    private static final Pattern FORM = Pattern.compile("(\\p{XDigit}{16})-(\\d{1,4})");

    private SearchPlace() {}

    /** The place behind so many. */
    static String behind(Asked asked, int places) {
        return of(asked) + "-" + places;
    }

    /**
     * How many places are left out.
     *
     * @throws ProblemException 400 when it is none, or is of another query
     */
    static int skipped(Asked asked, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        var form = FORM.matcher(after);
        if (!form.matches() || !form.group(1).equals(of(asked))) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("after", "Expected the `next` of a page of this very query.")));
        }
        return Integer.parseInt(form.group(2));
    }

    private static String of(Asked asked) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((asked.kind() + "\n" + asked.words()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
