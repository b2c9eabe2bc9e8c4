package uk.foiworkflow.projections.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.Kept;
import uk.foiworkflow.projections.standing.Milestones;
import uk.foiworkflow.projections.standing.QuestionTime;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.projections.standing.Stretch;

/**
 * With whom a request lay from its receipt on, as dates alone: working days are counted when they are asked for.
 *
 * @param hands with whom for what, in order, from receipt to the answer or to now
 * @param dayZero the day from which the limit is counted by which it is judged; receipt where none is on file
 * @param due the last day of that limit; null where none is on file, or the time stood still when it was passed
 * @param met the day on which it was met, in time or late; null while it is not
 * @param answered the day of the answer; null while one is owed, or where none was given
 * @param milestones on which days it got how far
 */
public record DaysRow(long entry, String reference, Regime regime, List<Hand> hands, LocalDate dayZero,
        @Nullable LocalDate due, @Nullable LocalDate met, @Nullable LocalDate answered, Milestones milestones) {

    /** That it lay with somebody from a day on; {@code who} is empty where that is nobody, or the requester. */
    public record Hand(Step step, String who, LocalDate from) {}

    public DaysRow {
        hands = List.copyOf(hands);
    }

    /** The day of receipt. */
    public LocalDate received() {
        return hands.getFirst().from();
    }

    /** The row of a request that was received. */
    static List<DaysRow> rows(Standing standing) {
        return standing.receipt() == null || standing.request().receipt() == null
                ? List.of()
                : List.of(of(standing));
    }

    /**
     * Where the days of a request went.
     *
     * @param standing of a request that was received
     */
    public static DaysRow of(Standing standing) {
        List<Hand> hands = hands(standing.course().stretches());
        QuestionTime slowest = slowest(standing.times());
        LocalDate last = slowest == null ? null : slowest.lastDay();
        boolean answered = hands.getLast().step() == Step.NONE && standing.request().questions().values().stream()
                .anyMatch(question -> question.here() && question.answered());
        return new DaysRow(standing.entry(), Objects.requireNonNull(standing.receipt()).reference(),
                Objects.requireNonNull(standing.request().receipt()).regime(), hands,
                slowest == null || last == null ? hands.getFirst().from() : dayZero(standing, slowest, last),
                slowest == null || stoodStill(slowest) ? null : last,
                slowest == null ? null : slowest.question().settledOn(), answered ? hands.getLast().from() : null,
                standing.course().milestones());
    }

    private static List<Hand> hands(List<Stretch> stretches) {
        List<Hand> hands = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Hand hand = new Hand(stretch.step(), stretch.who() == null ? "" : stretch.who(), stretch.from());
            Hand last = hands.isEmpty() ? null : hands.getLast();
            if (last == null || last.step() != hand.step() || !last.who().equals(hand.who())) {
                hands.add(hand);
            }
        }
        return hands;
    }

    /** The slowest question decides (R7.4): one that is open, or the one furthest behind its last day, or else due last. */
    private static @Nullable QuestionTime slowest(List<QuestionTime> times) {
        return times.stream().filter(time -> time.lastDay() != null)
                .filter(time -> time.settled() || time.question().gone() == null)
                .max(Comparator.<QuestionTime, Boolean>comparing(time -> !time.settled())
                        .thenComparingLong(DaysRow::behind)
                        .thenComparing(time -> Objects.requireNonNull(time.lastDay())))
                .orElse(null);
    }

    /** Whether it was answered after its last day and is not late, for while the requester is awaited none runs (s.1(3), s.9). */
    private static boolean stoodStill(QuestionTime time) {
        LocalDate last = time.lastDay();
        LocalDate settled = time.question().settledOn();
        return time.kept() == Kept.MET && last != null && settled != null && settled.isAfter(last);
    }

    private static long behind(QuestionTime time) {
        LocalDate last = time.lastDay();
        LocalDate settled = time.question().settledOn();
        return time.kept() == Kept.LATE && last != null && settled != null ? ChronoUnit.DAYS.between(last, settled) : 0;
    }

    private static LocalDate dayZero(Standing standing, QuestionTime time, LocalDate due) {
        return standing.deadlines().stream()
                .filter(deadline -> deadline.questions().contains(time.question().number()))
                .filter(deadline -> due.equals(deadline.due())).map(DeadlineStanding::from).findFirst()
                .orElse(standing.course().stretches().getFirst().from());
    }
}
