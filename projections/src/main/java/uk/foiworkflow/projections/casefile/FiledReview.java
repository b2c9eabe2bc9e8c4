package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * An internal review (R9); null stands for what has not happened or was not recorded.
 *
 * @param requested the day on which it was asked for
 * @param questions the questions that it is about
 * @param grounds the requester's words
 * @param reviewer who decides
 * @param override why somebody who took part in the first decision reviews it all the same
 * @param tookPart how they took part in it; empty when they did not, or it was not recorded
 * @param target the date promised when the requester was told that it takes longer
 * @param declined the day on which it was declined
 * @param declinedBecause the reason for that
 * @param decided the day on which it ended
 * @param result whose position stood, which is always the authority's or not
 * @param position the same in words, also where it was not recorded; null while nothing is decided
 * @param changed the questions whose outcome changed
 */
public record FiledReview(@Nullable LocalDate requested, List<Integer> questions, @Nullable String grounds,
        @Nullable String reviewer, @Nullable String override, List<String> tookPart, @Nullable LocalDate target,
        @Nullable LocalDate declined,
        @Nullable String declinedBecause, @Nullable LocalDate decided, @Nullable Ruling result,
        @Nullable String position, List<Integer> changed) {

    private static final FiledReview NONE = new FiledReview(null, List.of(), null, null, null, List.of(), null, null,
            null, null, null, null, List.of());

    public FiledReview {
        questions = List.copyOf(questions);
        tookPart = List.copyOf(tookPart);
        changed = List.copyOf(changed);
    }

    /** The last review; null when there was none. */
    static @Nullable FiledReview of(List<RequestEvent> events) {
        FiledReview review = Clear.only(ReviewEvent.class, events).reduce(NONE, FiledReview::evolve, (a, b) -> b);
        return review.equals(NONE) ? null : review;
    }

    private FiledReview evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> new FiledReview(e.on(), List.copyOf(e.questions()), Clear.text(e.grounds()), null,
                    null, List.of(), null, null, null, null, null, null, List.of());
            case ReviewerAppointed e -> new FiledReview(requested, questions, grounds, e.reviewer(),
                    Clear.text(e.override()), parts(e), target, declined, declinedBecause, decided, result, position,
                    changed);
            case ReviewExtended e -> new FiledReview(requested, questions, grounds, reviewer, override, tookPart,
                    e.target(), declined, declinedBecause, decided, result, position, changed);
            case ReviewDeclined e -> new FiledReview(requested, questions, grounds, reviewer, override, tookPart,
                    target, e.on(), Clear.text(e.reason()), decided, result, position, changed);
            case ReviewDecided e -> new FiledReview(requested, questions, grounds,
                    e.by() == null ? reviewer : e.by(), override, tookPart, target, declined, declinedBecause, e.on(),
                    e.result(), Ruling.position(e.result()), List.copyOf(e.questions()));
        };
    }

    private static List<String> parts(ReviewerAppointed appointed) {
        return appointed.parts() == null ? List.of() : appointed.parts().stream().map(Part::words).toList();
    }
}
