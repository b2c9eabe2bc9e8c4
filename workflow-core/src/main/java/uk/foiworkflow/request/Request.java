package uk.foiworkflow.request;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * A request as far as the next command depends on it: the fold of its events in the order of their recording. What is
 * stored is trusted, and nothing of the law is worked out again here.
 *
 * @param receipt null until the request is received
 * @param questions by number
 * @param links what other requests are to it
 * @param keeping how long it is kept
 * @param documents its documents
 * @param dispatches what went out by which way
 * @param wishes how the requester would have the information
 * @param recorded every event as it was recorded, by its sequence, wrong ones included
 */
public record Request(@Nullable Receipt receipt, SortedMap<Integer, AskedQuestion> questions, Handling handling,
        Drafting drafting, Review review, Commissioner commissioner, Reasons reasons,
        Assessment assessment, Links links, Keeping keeping, Documents documents,
        Dispatches dispatches, Wishes wishes, Recorded recorded) {

    /** Nothing has been received yet. */
    public static final Request NONE = new Request(null, new TreeMap<>(), Handling.NONE, Drafting.NONE, Review.NONE,
            Commissioner.NONE, Reasons.NONE, Assessment.NONE, Links.NONE, Keeping.NONE, Documents.NONE,
            Dispatches.NONE, Wishes.NONE, Recorded.NOTHING);

    public Request {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
    }

    /** The request after its events, in order; {@link #NONE} after none. */
    public static Request after(List<RequestEvent> events) {
        Request request = NONE;
        for (RequestEvent event : events) {
            request = request.evolve(event);
        }
        return request;
    }

    /** The request after one more event. */
    public Request evolve(RequestEvent event) {
        Recorded all = recorded.and(event);
        if (!recorded.rewrites(event)) {
            return told(event, all);
        }
        Request after = of(all);
        return new Request(after.receipt, after.questions, after.handling, after.drafting, after.review,
                after.commissioner, after.reasons, after.assessment, after.links, after.keeping,
                after.documents, after.dispatches, after.wishes, all);
    }

    /** The request after one more event of a history in which every entry that was corrected is put right. */
    public Request told(RequestEvent event) {
        return told(event, recorded);
    }

    /** The request after one more event of a history in the order in which it {@link Happened happened}. */
    public Request happened(RequestEvent event) {
        return told(event, recorded.and(event));
    }

    private Request told(RequestEvent event, Recorded all) {
        Receipt after = Receipt.after(receipt, event);
        return new Request(after, Questions.after(questions, event, after),
                event instanceof HandlingEvent handled ? handling.evolve(handled) : handling,
                event instanceof DecisionEvent decision ? drafting.evolve(decision) : drafting,
                reviewed(event),
                event instanceof CommissionerEvent letter ? commissioner.evolve(letter) : commissioner,
                reasons.evolve(event),
                event instanceof AssessmentEvent assessed ? assessment.evolve(assessed) : assessment,
                links.evolve(event), event instanceof FileEvent kept ? keeping.evolve(kept) : keeping,
                event instanceof DocumentEvent document ? documents.evolve(document) : documents,
                dispatches.evolve(event, drafting.clearance().document()), wishes.evolve(event), all);
    }

    /** A review is moved by its own events, and by those that count its last day anew. */
    private Review reviewed(RequestEvent event) {
        if (event instanceof ReviewEvent reviewed) {
            return review.evolve(reviewed);
        }
        return event instanceof SetsDeadlines sets
                ? review.dated(sets.deadlines().stream().filter(Deadline::ofReview).toList())
                : review;
    }

    /** The request after all that was recorded of it, but for what it was recorded as. */
    static Request of(List<RequestEvent> recorded) {
        Request after = NONE;
        for (RequestEvent event : Effective.of(recorded)) {
            after = after.told(event);
        }
        return after;
    }

    /** Where the request stands. */
    public Stage stage() {
        return StageOf.request(this);
    }

    /** The request in outline, as a command on another one rests on it. */
    public Outline outline() {
        return OutlineOf.request(this);
    }

    /** Who took part in the first decision, and how (R9.4). */
    public Participation participation() {
        return Participation.of(this);
    }

    /** The questions that have not left for a request of their own. */
    List<AskedQuestion> here() {
        return questions.values().stream().filter(AskedQuestion::here).toList();
    }

    /** The questions to which an answer is still owed. */
    public List<AskedQuestion> open() {
        return questions.values().stream().filter(AskedQuestion::open).toList();
    }

    /** The outcome of the whole, of the questions answered so far (R7.2). */
    public RollUp rollUp() {
        return rollUp(Numbers.NONE);
    }

    /**
     * The outcome of the whole, were these questions answered as they are decided. What was settled without a letter counts,
     * too: a transfer under the Regulations, and what no notice was owed of (EIR reg 10, FOIA s.17(6)).
     */
    RollUp rollUp(SortedSet<Integer> answering) {
        List<Outcome> outcomes = here().stream()
                .map(question -> answering.contains(question.number()) && question.decision() != null
                        ? question.decision().outcome()
                        : question.told())
                .filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        RollUp whole = outcomes.isEmpty() ? unanswered() : RollUp.of(outcomes);
        boolean open = questions.values().stream()
                .anyMatch(question -> question.open() && !answering.contains(question.number()));
        // What was no valid request decides nothing while something else that was asked is open.
        return whole == RollUp.LAPSED && open ? RollUp.OPEN : whole;
    }

    /** What became of a request while none of its questions was answered. */
    private RollUp unanswered() {
        if (here().isEmpty() || here().stream().anyMatch(question -> question.ended() == null)) {
            return RollUp.OPEN;
        }
        return here().stream().allMatch(question -> question.ended() == Gone.WITHDRAWN)
                ? RollUp.WITHDRAWN
                : RollUp.LAPSED;
    }

    /** The receipt of a request that was received. */
    Receipt received() {
        if (receipt == null) {
            throw new IllegalStateException("Nothing was received");
        }
        return receipt;
    }
}
