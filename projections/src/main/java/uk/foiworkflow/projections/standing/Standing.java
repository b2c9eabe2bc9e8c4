package uk.foiworkflow.projections.standing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.store.StoredEvent;

/**
 * A request after the last of its events so far: what the domain knows of it, and what a reader asks besides.
 *
 * @param sequence the place of that event in the stream; -1 before the first
 * @param entry the position of the first event, by which lists are ordered
 * @param knownSince since when the request has stood so; never earlier than it stood before
 * @param receipt null until it is received
 * @param questions the words of the questions, by number
 * @param initialRollUp the outcome of the whole before any review
 * @param reviewed whether a review has changed it since
 * @param clearedBy everybody who has cleared a draft
 * @param deadlines its due dates, in the order in which they were set
 */
public record Standing(long sequence, long entry, Instant knownSince, Request request,
        @Nullable RequestReceived receipt, SortedMap<Integer, String> questions, Limits limits, RollUp initialRollUp,
        boolean reviewed, SortedSet<String> clearedBy, List<DeadlineStanding> deadlines) {

    /** Nothing has happened yet. */
    public static final Standing NONE = new Standing(-1, 0, Instant.EPOCH, Request.NONE, null, new TreeMap<>(),
            Limits.NONE, RollUp.OPEN, false, new TreeSet<>(), List.of());

    public Standing {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        clearedBy = Collections.unmodifiableSortedSet(new TreeSet<>(clearedBy));
        deadlines = List.copyOf(deadlines);
    }

    /** Where a request stands after all of these events. */
    public static Standing after(List<StoredEvent> events) {
        Standing standing = NONE;
        for (StoredEvent event : events) {
            standing = standing.evolve(event);
        }
        return standing;
    }

    /**
     * Where it stands after one more event.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when that is newer than this release
     * @throws IllegalStateException when it is not the next one of the request
     */
    public Standing evolve(StoredEvent stored) {
        if (stored.sequence() != sequence + 1) {
            throw new IllegalStateException("Event " + stored.sequence() + " of " + stored.stream() + " cannot follow "
                    + sequence);
        }
        RequestEvent event = stored.event();
        Request after = request.evolve(event);
        Standing told = request.recorded().rewrites(event) ? retold(after) : told(event, after);
        Instant known = KnownSince.of(stored);
        return new Standing(stored.sequence(), sequence < 0 ? stored.position() : entry,
                known.isBefore(knownSince) ? knownSince : known, after, told.receipt, told.questions, told.limits,
                told.initialRollUp, told.reviewed, told.clearedBy, Deadlines.of(told.limits, after));
    }

    /** A wrong entry was corrected: all is told again as it should have been entered. */
    private static Standing retold(Request corrected) {
        Standing standing = NONE;
        for (RequestEvent event : Effective.of(corrected.recorded())) {
            standing = standing.told(event, standing.request.told(event));
        }
        return standing;
    }

    private Standing told(RequestEvent event, Request after) {
        boolean nowReviewed = reviewed || event instanceof ReviewDecided
                || (event instanceof QuestionDecided decided && decided.stage() == DecisionStage.REVIEW);
        return new Standing(sequence, entry, knownSince, after,
                event instanceof RequestReceived received ? received : receipt, asked(event), limits.evolve(event),
                nowReviewed ? initialRollUp : after.rollUp(), nowReviewed, cleared(event), deadlines);
    }

    /** Those among the due dates that the Commissioner and the Tribunal set. */
    public List<DeadlineStanding> commissionersDeadlines() {
        return Deadlines.commissioners(request);
    }

    private SortedMap<Integer, String> asked(RequestEvent event) {
        List<Question> further = event instanceof RequestReceived received
                ? received.asked()
                : event instanceof QuestionsIdentified identified ? identified.asked() : List.of();
        if (further.isEmpty()) {
            return questions;
        }
        var all = new TreeMap<>(questions);
        further.forEach(question -> all.put(question.number(), question.text().text()));
        return all;
    }

    private SortedSet<String> cleared(RequestEvent event) {
        if (!(event instanceof ClearanceGiven given)) {
            return clearedBy;
        }
        var all = new TreeSet<>(clearedBy);
        all.add(given.by());
        return all;
    }
}
