package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.Request;

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

    /**
     * The outcome of the whole in the first place, once a review has changed anything: of the first answers, those among them
     * that came only later.
     *
     * @param before the same before any answer
     */
    @Rulebook("R7.2")
    static RollUp rollUp(Request request, List<ToldReview> reviews, RollUp before) {
        List<Outcome> outcomes = new ArrayList<>();
        for (AskedQuestion question : request.questions().values()) {
            if (question.here()) {
                Given first = of(question, reviews);
                Outcome outcome = first == null ? question.withoutLetter().orElse(null) : first.outcome();
                if (outcome != null) {
                    outcomes.add(outcome);
                }
            }
        }
        RollUp whole = outcomes.isEmpty() ? before : RollUp.of(outcomes);
        return whole == RollUp.LAPSED && !request.open().isEmpty() ? RollUp.OPEN : whole;
    }
}
