package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.request.command.ClockCommand;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;

/** What stops, restarts or lengthens the time for compliance: a detail resets, a fee pauses (R3.2, R3.7, R4, R8.3). */
record ClockDecider(DueDates dueDates, Timely timely) {

    Decision decide(Request request, ClockCommand command, Context context, Objections objections) {
        return switch (command) {
            case RequestClarification ask -> ClarificationDecider.ask(request, ask, objections);
            case RecordClarification reply ->
                new ClarificationDecider(dueDates).reply(request, reply, objections);
            case LapseRequest lapse -> new LapseDecider(timely).lapse(request, lapse, context, objections);
            case IssueFeesNotice notice -> FeesDecider.notice(request, notice, objections);
            case RecordFee fee ->
                new FeesDecider(dueDates, timely.calendar()).payment(request, fee, objections);
            case NotifyExtension extension -> extension(request, extension, objections);
            case VaryLimit vary -> new VariationDecider(dueDates).vary(request, vary, objections);
            case RecalculateDeadlines again ->
                new RecalculationDecider(dueDates).recalculate(request, again, objections);
        };
    }

    private Decision extension(Request request, NotifyExtension command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        var extension = new Extension(request.received().authority(), command, dueDates);
        return extension.objectTo(request, chosen,
                Chosen.open(request, chosen, "questions", Closed.refuse(request, objections)))
                .leadTo(() -> List.of(extension.notified(request, chosen)));
    }
}
