package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.RequestEvent;

/** A fee is asked for, and paid: the days between are left out of the count (FOIA s.9, s.10(2), EIR reg 8). */
record FeesDecider(DueDates dueDates, WorkingCalendar calendar) {

    private static final Pattern POUNDS = Pattern.compile("\\d{1,6}(\\.\\d{2})?");

    static Decision notice(Request request, IssueFeesNotice command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        String amount = command.amount();
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .impossible(amount != null && !POUNDS.matcher(amount).matches(), Rules.FEES, "amount",
                        () -> "'" + amount + "' is no amount in pounds, such as 12.50.")
                .curable(Chosen.any(request, chosen, question -> question.feeAsked() != null), Rules.FEES, "questions",
                        () -> "A fee has already been asked for and is not paid.")
                .leadTo(() -> List.of(new FeesNoticeIssued(command.on(), chosen, amount)));
    }

    /** A fee that comes after the last day to pay is on file, and brings no duty back (s.9(2), EIR reg 8(5)). */
    @Rulebook("R3.7")
    Decision payment(Request request, RecordFee command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(),
                question -> awaitsFee(question, command.on()));
        return Chosen.notBefore(request, chosen, command.on(), AskedQuestion::feeAsked,
                "The fee cannot have been paid on ", Chosen.known(request, chosen, "questions", objections))
                .curable(Chosen.any(request, chosen, question -> !awaitsFee(question, command.on())), Rules.FEES,
                        "questions",
                        () -> "No fee is awaited.")
                .leadTo(() -> {
                    SortedSet<Integer> inTime = Chosen.matching(request, chosen,
                            question -> inTimeToPay(question, command.on()));
                    return Stream.<RequestEvent>concat(
                            Stream.of(new FeeReceived(command.on(), chosen, paid(request, inTime, command.on()))),
                            revived(request, inTime, command.on())).toList();
                });
    }

    /** What was put away for want of a fee before the time to pay it was over. */
    @Rulebook("R3.7")
    private static Stream<RequestEvent> revived(Request request, SortedSet<Integer> paid, LocalDate on) {
        SortedSet<Integer> revived = Chosen.matching(request, paid,
                question -> question.gone() == Gone.LAPSED && question.feeStops() && question.detailAsked() == null);
        LocalDate closed = request.drafting().closed();
        return revived.isEmpty()
                ? Stream.of()
                : Stream.of(new CaseReopened(closed != null && on.isBefore(closed) ? closed : on, null, revived));
    }

    /** What was put away for want of the fee waits for it until the time to pay it is over. */
    private boolean awaitsFee(AskedQuestion question, LocalDate day) {
        return question.feeAsked() != null
                && (question.gone() == null || (question.gone() == Gone.LAPSED && inTimeToPay(question, day)));
    }

    /** Of a fee that was asked for when the limit had run out they are what they were. */
    private List<Deadline> paid(Request request, SortedSet<Integer> inTime, LocalDate day) {
        var payment = new FeeReceived(day, inTime, List.of());
        return dueDates.response(request.received().authority(), inTime.stream()
                .map(number -> IntakeDecider.question(request, number).evolve(payment)).toList());
    }

    private boolean inTimeToPay(AskedQuestion question, LocalDate day) {
        LocalDate notice = question.feeAsked();
        return notice != null && !day.isAfter(LastDay.toPay(question.regime(), notice, calendar));
    }
}
