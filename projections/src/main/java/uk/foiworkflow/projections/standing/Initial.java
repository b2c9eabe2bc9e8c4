package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;

/** What the requester was told in the first place, which no review rewrites. */
final class Initial {

    private Initial() {}

    /** The last answer before any review; where the first came only after one, that; null where there is none. */
    static @Nullable Given of(AskedQuestion question, List<ToldReview> reviews) {
        LocalDate reviewed = reviews.stream().filter(ToldReview::decided).map(ToldReview::ended)
                .filter(Objects::nonNull).map(Objects::requireNonNull).min(LocalDate::compareTo).orElse(null);
        Given first = null;
        for (Given given : question.given()) {
            boolean before = reviewed == null || !given.on().isAfter(reviewed);
            if (!given.byReview() && (first == null || before)) {
                first = given;
            }
        }
        return first == null && question.answered() ? question.given().getFirst() : first;
    }
}
