package uk.foiworkflow.why;

import java.util.function.Function;
import uk.foiworkflow.request.command.HandlingCommand;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.EstimateCost;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;

/** Who had the case, and what was asked of whom; a day that the settings set was named by nobody. */
final class HandlingRetold {

    private HandlingRetold() {}

    static HandlingCommand of(HandlingEvent event, Function<String, OtherCase> others) {
        return switch (event) {
            case CaseAssigned e -> new AssignCase(e.on(), e.to(), e.why());
            case HolderTasked e -> new TaskHolder(e.on(), e.holder(), e.questions(), e.ask(),
                    e.policy() == null ? e.due() : null);
            case HolderChased e -> new ChaseHolder(e.on(), e.task());
            case SearchRecorded e ->
                new RecordSearch(e.on(), e.questions(), e.where(), e.terms(), e.minutes(), e.found());
            case RecordsSupplied e -> new SupplyRecords(e.on(), e.task(), e.text());
            case NothingHeldDeclared e -> new DeclareNothingHeld(e.on(), e.task(), e.text());
            case CostEstimated e -> new EstimateCost(e.on(), e.questions(), e.activities(), e.method(), e.sample());
            case TaskAccepted e -> new AcceptTask(e.on(), e.task());
            case TaskRejected e -> new RejectTask(e.on(), e.task(), e.why());
            case TaskReassigned e -> new ReassignTask(e.on(), e.task(), e.holder(),
                    e.policy() == null ? e.due() : null, e.why());
            case TaskEscalated e -> new EscalateTask(e.on(), e.task());
            case DeadlineMissed e -> new NoteMissedDeadline(e.on(), e.questions(), e.due());
            case CostsAggregated e -> new AggregateCosts(e.on(), e.others().stream().map(others).toList(), e.by(),
                    e.why());
            case MessageSent e -> new NoteMessageSent(e.on(), e.entry(), e.recipient());
            case MessageNotSent e -> new NoteMessageNotSent(e.on(), e.entry(), e.recipient(), e.cause(), e.why());
        };
    }
}
