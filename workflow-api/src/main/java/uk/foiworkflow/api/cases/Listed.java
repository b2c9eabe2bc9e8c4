package uk.foiworkflow.api.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Numbers;

/** Parameters of a query that hold several things with commas between them; one that is left out holds none. */
final class Listed {

    private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d{0,3}(,[1-9]\\d{0,3})*");

    private Listed() {}

    static SortedSet<Integer> numbers(String field, @Nullable String value) {
        return Numbers.of(each(field, value, "Expected numbers with commas between them, such as 1,2."));
    }

    static List<Integer> days(String field, @Nullable String value) {
        return each(field, value, "Expected numbers of calendar days, one for each step, such as 35 or 35,60.");
    }

    static List<Exemption> exemptions(String field, @Nullable String value) {
        List<Exemption> cited = new ArrayList<>();
        for (String code : value == null ? new String[0] : value.split(",", -1)) {
            try {
                cited.add(new Exemption(code.strip()));
            } catch (IllegalArgumentException e) {
                throw unreadable(field, "Expected citations with commas between them, such as s43(2),s36(2)(b)(i).");
            }
        }
        return cited;
    }

    private static List<Integer> each(String field, @Nullable String value, String expected) {
        if (value == null) {
            return List.of();
        }
        if (!NUMBERS.matcher(value).matches()) {
            throw unreadable(field, expected);
        }
        return Stream.of(value.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static ProblemException unreadable(String field, String detail) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, detail)));
    }
}
