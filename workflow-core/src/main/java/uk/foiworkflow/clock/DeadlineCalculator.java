package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Regime;

/**
 * Answers when something is due and shows the count (FOIA s.10, EIR reg 5 to 9, FOISA s.10, EISR reg 5 to 9).
 *
 * @param calendar the working days to count by
 */
public record DeadlineCalculator(WorkingCalendar calendar) {

    /**
     * The due date, explained. What has no effect, such as a notice that came too late, is said in the limit.
     *
     * @throws InvalidQuery when the question has no answer, naming each field at fault
     */
    public ExplainedDeadline explain(DeadlineQuery query) {
        List<Refused> refused = QueryRules.brokenBy(query);
        if (!refused.isEmpty()) {
            throw new InvalidQuery(refused);
        }
        try {
            return count(query);
        } catch (OutsideCalendar e) {
            String field = query.clarified() == null ? "received" : "clarified";
            throw new InvalidQuery(List.of(new Refused(field, calendar.version(), e.getMessage() + ".")));
        }
    }

    private ExplainedDeadline count(DeadlineQuery query) {
        var notes = new ArrayList<String>();
        if (query.clarified() != null) {
            notes.add("counted anew from " + DateInWords.of(query.clarified()) + ", when the detail arrived, "
                    + Sections.clarification(query.regime()));
        }
        Limit basic = basic(query);
        List<Pause> pauses = pauses(query, basic, notes);
        Limit limit = extended(query, basic, pauses, notes);
        List<Day> days = limit.count(calendar, query.dayZero(), pauses);
        notes.addFirst(limit.text());
        return new ExplainedDeadline(query.regime(), query.jurisdiction(), query.received(), String.join("; ", notes),
                days.getLast().date(), calendar.version(), days);
    }

    private static Limit basic(DeadlineQuery query) {
        return switch (query.limit()) {
            case RESPONSE ->
                Limit.response(query.regime(), query.kindOrOther(), query.closures(), query.variedLimit());
            case REVIEW -> Limit.review(query.regime());
        };
    }

    private List<Pause> pauses(DeadlineQuery query, Limit basic, List<String> notes) {
        LocalDate notice = query.feesNotice();
        LocalDate payment = query.feeReceived();
        if (notice == null || payment == null) {
            return List.of();
        }
        LocalDate due = basic.due(calendar, query.dayZero(), List.of());
        if (notice.isAfter(due)) {
            notes.add("the fees notice of " + tooLate(notice, due) + ", and stops nothing, "
                    + Sections.feesNotice(query.regime()));
            return List.of();
        }
        refuseLatePayment(query.regime(), notice, payment);
        notes.add("without the working days from the fees notice of " + DateInWords.of(notice) + " to the payment on "
                + DateInWords.of(payment) + ", " + Sections.feePause(query.regime()));
        return List.of(new Pause(notice, payment));
    }

    private void refuseLatePayment(Regime regime, LocalDate notice, LocalDate payment) {
        LocalDate last = LastDay.toPay(regime, notice, calendar);
        if (payment.isAfter(last)) {
            throw new InvalidQuery(
                    List.of(new Refused("feeReceived", Sections.feesNotice(regime), "The last day to pay was "
                            + DateInWords.of(last) + ": without payment by then nothing is due.")));
        }
    }

    private Limit extended(DeadlineQuery query, Limit basic, List<Pause> pauses, List<String> notes) {
        ExtensionBasis basis = query.extended();
        @Nullable
        LocalDate notified = query.notified();
        if (basis == null || notified == null) {
            return basic;
        }
        LocalDate due = basic.due(calendar, query.dayZero(), pauses);
        if (notified.isAfter(due)) {
            notes.add("no more time, because the notice of " + tooLate(notified, due) + ", "
                    + Sections.extensionNotice(query.regime()));
            return basic;
        }
        notes.add("by the notice of " + DateInWords.of(notified));
        return basic.extended(basis);
    }

    private static String tooLate(LocalDate notice, LocalDate due) {
        return DateInWords.of(notice) + " came after the last day, " + DateInWords.of(due);
    }
}
