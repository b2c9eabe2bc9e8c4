package uk.foiworkflow.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/**
 * How long the words are kept of what happened around the requests: so many months after the month in which it happened, and
 * longer while the law holds any case that the same stream speaks of (FOIA s.77).
 *
 * @param months 0 where they are kept for ever
 */
public record AccessRetention(int months) {

    private static final String RULE = "access";

    /** @throws IllegalArgumentException when the months are fewer than none */
    public AccessRetention {
        if (months < 0) {
            throw new IllegalArgumentException("Nothing is kept for " + months + " months");
        }
    }

    /** The last day on which the words of that month are kept; null where they are kept for ever. */
    public @Nullable LocalDate until(YearMonth month) {
        return months == 0 ? null : month.plusMonths(months).atEndOfMonth();
    }

    /** The first month of which the words are still kept on that day; none where they are kept for ever. */
    public Optional<YearMonth> firstKept(LocalDate today) {
        return months == 0 ? Optional.empty() : Optional.of(YearMonth.from(today).minusMonths(months));
    }

    /**
     * The order to destroy the key of a stream of that month; empty while it is kept.
     *
     * @param cases those that the stream speaks of, as they stand; one that was never received holds nothing. No more of
     *            them are asked for than it takes
     */
    @Rulebook({"R10.11", "R11.3"})
    public Optional<PersonalDataShredded> order(YearMonth month, Stream<Request> cases, WorkingCalendar calendar,
            LocalDate today) {
        LocalDate until = until(month);
        if (until == null || !today.isAfter(until)) {
            return Optional.empty();
        }
        LocalDate heldUntil = LocalDate.MIN;
        for (Iterator<Request> each = cases.filter(request -> request.receipt() != null).iterator(); each.hasNext();) {
            LocalDate last = LegalHold.of(each.next(), calendar).last();
            if (last == null || !today.isAfter(last)) {
                return Optional.empty();
            }
            heldUntil = last.isAfter(heldUntil) ? last : heldUntil;
        }
        return Optional.of(new PersonalDataShredded(today, ErasureGround.RETENTION, RULE, null, until,
                heldUntil.equals(LocalDate.MIN) ? null : heldUntil));
    }
}
