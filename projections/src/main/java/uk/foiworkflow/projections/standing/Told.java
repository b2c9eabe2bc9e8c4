package uk.foiworkflow.projections.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Happened;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.store.StoredEvent;

/**
 * What the events of a request have told so far: what the domain keeps of it, and what a reader asks besides. The maps and
 * sets are never changed.
 *
 * @param sequence the place of the last event in the stream; -1 before the first
 * @param entry the position of the first event, by which lists are ordered
 * @param knownSince since when the request has stood so; never earlier than it stood before
 * @param on the day of the last event; the earliest of days before the first
 * @param inOrder whether the events came in the order of their days, and none puts an earlier one right
 * @param receipt null until it is received
 * @param questions the words of the questions, by number
 * @param rollUp the outcome of the whole
 * @param initialRollUp the same before any review
 * @param reviewed whether a review has changed it since
 * @param clearedBy everybody who has cleared a draft
 * @param classified what it is about, as last said; null when nobody has
 * @param challenges what the requester did about it
 * @param course with whom it lay, day by day, as it happened
 */
record Told(long sequence, long entry, Instant knownSince, LocalDate on, boolean inOrder, Request request,
        @Nullable RequestReceived receipt,
        SortedMap<Integer, String> questions, Limits limits, RollUp rollUp, RollUp initialRollUp, boolean reviewed,
        SortedSet<String> clearedBy, @Nullable RequestClassified classified, Challenges challenges, Course course) {

    static final Told NOTHING = new Told(-1, 0, Instant.EPOCH, LocalDate.MIN, true, Request.NONE, null,
            Collections.emptySortedMap(), Limits.NONE, RollUp.OPEN, RollUp.OPEN, false, Collections.emptySortedSet(),
            null, Challenges.NONE, Course.NOTHING);

    /** After one more event. */
    Told evolve(StoredEvent stored) {
        if (stored.sequence() != sequence + 1) {
            throw new IllegalStateException("Event " + stored.sequence() + " of " + stored.stream() + " cannot follow "
                    + sequence);
        }
        RequestEvent event = stored.event();
        Request after = request.evolve(event);
        boolean rewritten = request.recorded().rewrites(event);
        Told told = rewritten ? retold(after) : and(event, after, course);
        Instant known = KnownSince.of(stored);
        LocalDate day = after.receipt() == null ? event.on() : Happened.day(event, after.receipt().on());
        boolean follows = !rewritten && !(event instanceof ReceiptDateCorrected) && !day.isBefore(on);
        return told.at(stored.sequence(), sequence < 0 ? stored.position() : entry,
                known.isBefore(knownSince) ? knownSince : known, day, inOrder && follows, after,
                rewritten || event instanceof ReceiptDateCorrected || day.isBefore(course.last())
                        ? Course.of(Happened.of(after.recorded()))
                        : course.and(event, day, inOrder ? after : course.request().happened(event)));
    }

    /** The same as it had come about by the end of each day on which anything did, with all that is known. */
    SortedMap<LocalDate, Told> byDay() {
        Happened happened = Happened.of(request.recorded());
        SortedMap<LocalDate, Told> days = new TreeMap<>();
        Told soFar = NOTHING.at(sequence, entry, knownSince, LocalDate.MIN, true, Request.NONE, Course.NOTHING);
        for (LocalDate day : happened.days()) {
            soFar = soFar.happened(day, happened.on(day));
            days.put(day, soFar.happened(day, happened.hindsight(day)));
        }
        return days;
    }

    private Told happened(LocalDate day, List<RequestEvent> events) {
        Told told = this;
        for (RequestEvent event : events) {
            Request after = told.request.happened(event);
            told = told.and(event, after, told.course.and(event, day, after));
        }
        return told.at(sequence, entry, knownSince, day, inOrder, told.request, told.course);
    }

    private Told at(long lastSequence, long first, Instant known, LocalDate day, boolean ordered, Request now,
            Course way) {
        return new Told(lastSequence, first, known, day, ordered, now, receipt, questions, limits, rollUp,
                initialRollUp, reviewed, clearedBy, classified, challenges, way);
    }

    /** A wrong entry was corrected: all is told again as it should have been entered. */
    private static Told retold(Request corrected) {
        Told told = NOTHING;
        for (RequestEvent event : Effective.of(corrected.recorded())) {
            told = told.and(event, told.request.told(event), Course.NOTHING);
        }
        return told;
    }

    private Told and(RequestEvent event, Request after, Course way) {
        boolean nowReviewed = reviewed || event instanceof ReviewDecided
                || (event instanceof QuestionDecided decided && decided.stage() == DecisionStage.REVIEW);
        Challenges challenged = challenges.evolve(event, after.review());
        RollUp whole = after.rollUp();
        return new Told(sequence, entry, knownSince, on, inOrder, after,
                event instanceof RequestReceived received ? received : receipt, asked(event), limits.evolve(event),
                whole, nowReviewed ? Initial.rollUp(after, challenged.reviews(), initialRollUp) : whole, nowReviewed,
                cleared(event),
                event instanceof RequestClassified now ? now : classified, challenged, way);
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
        return Collections.unmodifiableSortedMap(all);
    }

    private SortedSet<String> cleared(RequestEvent event) {
        if (!(event instanceof ClearanceGiven given)) {
            return clearedBy;
        }
        var all = new TreeSet<>(clearedBy);
        all.add(given.by());
        return Collections.unmodifiableSortedSet(all);
    }
}
