package uk.foiworkflow.projections.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.ToldReview;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * An exemption that was relied on for a question, as it is counted.
 *
 * @param entry the place of the request in the order of lists
 * @param number its place among those of the request, from 1
 * @param exemption as it was cited
 * @param answered the day of the first answer to the question
 * @param raised the stage at which it was first relied on
 * @param review what became of it there; null where that has not decided on it, and so on
 */
record ClaimRow(long entry, String reference, String authority, int number, int question, Regime regime,
        String exemption, LocalDate answered, DecisionStage raised, @Nullable Fate review,
        @Nullable Fate commissioner, @Nullable Fate tribunal) {

    static List<ClaimRow> of(Standing standing) {
        var receipt = standing.request().receipt();
        if (receipt == null) {
            return List.of();
        }
        List<RequestEvent> events = tried(standing) ? Effective.of(standing.request().recorded()) : List.of();
        List<ClaimRow> rows = new ArrayList<>();
        for (AskedQuestion question : standing.request().questions().values()) {
            Given first = question.here() ? standing.initial(question) : null;
            if (first != null) {
                List<Claim> claims = events.isEmpty() ? Trial.untried(first) : Trial.of(question, first, events);
                claims.forEach(claim -> rows.add(new ClaimRow(standing.entry(), receipt.reference(),
                        receipt.authority().name(), rows.size() + 1, question.number(), question.regime(),
                        claim.exemption().code(), first.on(), claim.raised(), claim.review(), claim.commissioner(),
                        claim.tribunal())));
            }
        }
        return rows;
    }

    /** Most never are, and need not be looked through. */
    private static boolean tried(Standing standing) {
        return !standing.complaints().isEmpty() || standing.reviews().stream().anyMatch(ToldReview::decided);
    }
}
