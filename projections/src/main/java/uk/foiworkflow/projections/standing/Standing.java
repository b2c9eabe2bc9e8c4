package uk.foiworkflow.projections.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.store.StoredEvent;

/**
 * A request after the last of its events so far, and what follows from that: worked out once for all who ask.
 *
 * @param told what the events have told
 * @param stage where it stands
 * @param deadlines its due dates, in the order in which they were set
 */
public record Standing(Told told, Stage stage, List<DeadlineStanding> deadlines) {

    /** Nothing has happened yet. */
    public static final Standing NONE = of(Told.NOTHING);

    public Standing {
        deadlines = List.copyOf(deadlines);
    }

    /** Where a request stands after all of these events. */
    public static Standing after(List<StoredEvent> events) {
        Told told = Told.NOTHING;
        for (StoredEvent event : events) {
            told = told.evolve(event);
        }
        return of(told);
    }

    /**
     * Where a request stood by what had happened by the end of a day, told with all of these events.
     *
     * @param events at least one, in the order of their recording
     */
    public static Standing by(List<StoredEvent> events, LocalDate day) {
        SortedMap<LocalDate, Told> days = after(events).told.byDay().headMap(day.plusDays(1));
        return days.isEmpty() ? NONE : of(days.lastEntry().getValue());
    }

    /**
     * Where it stands after one more event.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when that is newer than this release
     * @throws IllegalStateException when it is not the next one of the request
     */
    public Standing evolve(StoredEvent stored) {
        return of(told.evolve(stored));
    }

    private static Standing of(Told told) {
        return new Standing(told, told.request().stage(), Deadlines.of(told.limits(), told.request()));
    }

    /** The place of the last event in the stream; -1 before the first. */
    public long sequence() {
        return told.sequence();
    }

    /** The position of the first event, by which lists are ordered. */
    public long entry() {
        return told.entry();
    }

    /** Since when the request has stood so, UTC; never earlier than it stood before. */
    public Instant knownSince() {
        return told.knownSince();
    }

    /** The day on which the last event happened, Europe/London; the earliest of days before the first. */
    public LocalDate on() {
        return told.on();
    }

    /**
     * Whether the events came in the order of their days, and none of them puts an earlier one right: then what was known
     * after each of them and what had happened by its day are one.
     */
    public boolean inOrder() {
        return told.inOrder();
    }

    /**
     * Where it stood at the end of each day on which anything came about, by what had happened then, told with all that this
     * one knows: what was entered late counts from its day, and a wrong entry never.
     */
    public SortedMap<LocalDate, Standing> byDay() {
        SortedMap<LocalDate, Standing> days = new TreeMap<>();
        told.byDay().forEach((day, then) -> days.put(day, of(then)));
        return days;
    }

    /** What the domain knows of it. */
    public Request request() {
        return told.request();
    }

    /** Null until it is received. */
    public @Nullable RequestReceived receipt() {
        return told.receipt();
    }

    /** The words of the questions, by number. */
    public SortedMap<Integer, String> questions() {
        return told.questions();
    }

    /** The outcome of the whole. */
    public RollUp rollUp() {
        return told.rollUp();
    }

    /** The outcome of the whole before any review. */
    public RollUp initialRollUp() {
        return told.initialRollUp();
    }

    /** What the requester was told of a question in the first place, which no review rewrites; null while that is nothing. */
    public @Nullable Given initial(AskedQuestion question) {
        return Initial.of(question, reviews());
    }

    /** Everybody who has cleared a draft. */
    public SortedSet<String> clearedBy() {
        return told.clearedBy();
    }

    /** What it is about, as last said; null when nobody has. */
    public @Nullable RequestClassified classified() {
        return told.classified();
    }

    /** The internal reviews, in the order in which they were asked for. */
    public List<ToldReview> reviews() {
        return told.challenges().reviews();
    }

    /** The complaints to the Commissioner, in the order in which the authority heard of them. */
    public List<ToldComplaint> complaints() {
        return told.challenges().complaints();
    }

    /** How its questions have kept their time, by number; those that left for a request of their own are not among them. */
    public List<QuestionTime> times() {
        return QuestionTime.of(told.limits(), told.request());
    }

    /** With whom it lay, day by day. */
    public Course course() {
        return told.course();
    }

    /** Those among the due dates of a request that the Commissioner and the Tribunal set. */
    public static List<DeadlineStanding> commissionersDeadlines(Request request) {
        return Deadlines.commissioners(request);
    }
}
