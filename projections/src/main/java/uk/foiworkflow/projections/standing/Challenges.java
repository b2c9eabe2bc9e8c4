package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Review;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * What the requester did about the answer, or about getting none.
 *
 * @param reviews in the order in which they were asked for
 * @param complaints in the order in which the authority heard of them
 */
record Challenges(List<ToldReview> reviews, List<ToldComplaint> complaints) {

    static final Challenges NONE = new Challenges(List.of(), List.of());

    Challenges {
        reviews = List.copyOf(reviews);
        complaints = List.copyOf(complaints);
    }

    /** @param review as it stands after the event */
    Challenges evolve(RequestEvent event, Review review) {
        return switch (event) {
            case ReviewEvent reviewed -> new Challenges(reviews(reviewed, review), complaints);
            case CommissionerEvent letter -> new Challenges(reviews, complaints(letter));
            case SetsDeadlines sets when !reviews.isEmpty() -> new Challenges(dated(reviews, review), complaints);
            case RequestEvent other -> this;
        };
    }

    private List<ToldReview> reviews(ReviewEvent event, Review review) {
        return switch (event) {
            case ReviewRequested asked -> dated(and(reviews, ToldReview.requested(asked.on())), review);
            case ReviewDeclined declined -> ended(last -> last.ended(declined.on(), true, null));
            case ReviewDecided decided ->
                ended(last -> last.ended(decided.on(), false, decided.result()));
            case ReviewEvent other -> dated(reviews, review);
        };
    }

    /** Where only the end of a review was recorded, it was one all the same. */
    private List<ToldReview> ended(UnaryOperator<ToldReview> end) {
        List<ToldReview> all = reviews.isEmpty() || reviews.getLast().ended() != null
                ? and(reviews, ToldReview.requested(null))
                : reviews;
        return last(all, end);
    }

    /** The last days on file are those of the last review. */
    private static List<ToldReview> dated(List<ToldReview> reviews, Review review) {
        return reviews.isEmpty() || review.due().isEmpty()
                ? reviews
                : last(reviews, last -> last.due(Collections.min(review.due().values())));
    }

    private List<ToldComplaint> complaints(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified e -> heard(e.commissionerReference(), e.on(), e);
            case EnquiryReceived e -> heard(e.commissionerReference(), e.on(), null);
            case InformationNoticeReceived e -> heard(e.commissionerReference(), e.on(), null);
            case DecisionNoticeReceived e ->
                last(heard(e.commissionerReference(), e.on(), null), last -> last.ended(e.on(), false, e.finding()));
            case ComplaintResolvedInformally e ->
                last(heard(null, e.on(), null), last -> last.ended(e.on(), true, null));
            case AppealLodged e -> last(complaints, last -> last.appealed(e.on()));
            case TribunalDecided e -> last(complaints, last -> last.onAppeal(e.on(), e.result()));
            case CommissionerEvent other -> complaints;
        };
    }

    /** Whatever letter of the Commissioner comes first tells of the complaint; one of another reference is another. */
    private List<ToldComplaint> heard(@Nullable String reference, LocalDate on, @Nullable ComplaintNotified notified) {
        ToldComplaint last = complaints.isEmpty() ? null : complaints.getLast();
        boolean known = last != null && last.ended() == null
                && (notified == null || reference == null || reference.equals(last.reference()));
        return known
                ? complaints
                : and(complaints, ToldComplaint.heard(reference, on, notified == null ? null : notified.about()));
    }

    private static <E> List<E> and(List<E> all, E one) {
        List<E> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <E> List<E> last(List<E> all, UnaryOperator<E> change) {
        if (all.isEmpty()) {
            return all;
        }
        List<E> changed = new ArrayList<>(all);
        changed.set(changed.size() - 1, change.apply(changed.getLast()));
        return changed;
    }
}
