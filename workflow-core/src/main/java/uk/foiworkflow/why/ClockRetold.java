package uk.foiworkflow.why;

import java.util.List;
import uk.foiworkflow.request.command.ClockCommand;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** What moved the time. */
final class ClockRetold {

    private ClockRetold() {}

    static ClockCommand of(ClockEvent event, List<RequestEvent> events) {
        return switch (event) {
            case ClarificationRequested e -> new RequestClarification(e.on(), e.questions(), e.text());
            case ClarificationReceived e -> new RecordClarification(e.on(), e.questions(), e.text());
            case RequestLapsed e -> new LapseRequest(e.on(), Numbers.of(events.stream()
                    .filter(RequestLapsed.class::isInstance).flatMap(one -> one.questions().stream()).toList()));
            case FeesNoticeIssued e -> new IssueFeesNotice(e.on(), e.questions(), e.amount());
            case FeeReceived e -> new RecordFee(e.on(), e.questions());
            case ExtensionNotified e ->
                new NotifyExtension(e.on(), e.questions(), e.basis(), e.exemptions(), e.target(), e.held());
            case LimitVaried e -> new VaryLimit(e.on(), e.questions(), e.variation(),
                    e.variation().commissioners() ? e.workingDays() : null, e.allowed(), e.why());
            case DeadlineRecalculated e -> new RecalculateDeadlines(e.on(), e.why());
        };
    }
}
