package uk.foiworkflow.projections.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.days.DaysRow.Hand;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.projections.standing.Stretch;

/**
 * That a request lay with somebody for some days. The spans of a request follow each other without a gap, so that every day
 * after its receipt is in exactly one.
 *
 * @param who empty where that is nobody
 * @param from the day of the hand-over, which is the last day of the span before
 * @param to its last day
 * @param workingDays of it, {@code from} left out
 * @param counted how many of these count against the limit by which the request is judged
 */
public record Span(Step step, String who, LocalDate from, LocalDate to, int workingDays, int counted) {

    /**
     * The spans of a request, from its receipt to its answer.
     *
     * @param until where it is not answered, the day to which they are told
     */
    public static List<Span> of(DaysRow row, LocalDate until, Counter counter) {
        List<Span> spans = new ArrayList<>();
        List<Hand> hands = row.hands();
        for (int i = 0; i < hands.size(); i++) {
            Hand hand = hands.get(i);
            boolean last = i == hands.size() - 1;
            if (last && hand.step() == Step.NONE) {
                break;
            }
            LocalDate to = last ? later(until, hand.from()) : hands.get(i + 1).from();
            spans.add(new Span(hand.step(), hand.who(), hand.from(), to,
                    counter.between(row.regime(), hand.from(), to),
                    hand.step() == Step.REQUESTER
                            ? 0
                            : counter.between(row.regime(), later(hand.from(), row.dayZero()),
                                    counts(row, last ? null : hands.get(i + 1), to))));
        }
        return spans;
    }

    /** The last day that counts: once it is met none does; of a fee the day of the notice is left out, too (s.10(2)). */
    private static LocalDate counts(DaysRow row, @Nullable Hand next, LocalDate to) {
        boolean fee = next != null && next.step() == Step.REQUESTER && next.who().equals(Stretch.FEE);
        LocalDate last = fee ? to.minusDays(1) : to;
        LocalDate met = row.met();
        return met != null && met.isBefore(last) ? met : last;
    }

    /** How many of the days up to a day count against the limit. */
    static int counted(DaysRow row, List<Span> spans, LocalDate day, Counter counter) {
        int counted = 0;
        for (Span span : spans) {
            if (span.to.isAfter(day)) {
                return counted + (span.step == Step.REQUESTER
                        ? 0
                        : Math.min(span.counted,
                                counter.between(row.regime(), later(span.from, row.dayZero()), day)));
            }
            counted += span.counted;
        }
        return counted;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
