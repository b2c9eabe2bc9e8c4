package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.HOLDER;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.EstimateCost;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;

/** Who has the case, who is asked for what, and what was searched. */
final class HandlingCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("assignment", AssignCase.class, "Give the case to an officer", OFFICER, HEAD).example("""
                    {"on": "2025-01-07", "to": "officer"}"""),
            Call.on("tasks", TaskHolder.class, "Ask a holder of information to search and supply", OFFICER).example(
                    """
                            {"on": "2025-01-07", "holder": "holder", "questions": [1, 2],
                             "ask": "The taxi account, please.", "due": "2025-01-14"}"""),
            Call.on("tasks/{task}/chase", ChaseHolder.class, "Remind the holder of a task", OFFICER).example("""
                    {"on": "2025-01-15"}"""),
            Call.on("tasks/{task}/records", SupplyRecords.class, "Reply to a task with what was asked for", HOLDER,
                    OFFICER).example("""
                            {"on": "2025-01-16", "text": "The account is attached."}"""),
            Call.on("tasks/{task}/nothing-held", DeclareNothingHeld.class, "Reply to a task that nothing is held",
                    HOLDER, OFFICER).example("""
                            {"on": "2025-01-16", "text": "No names were kept."}"""),
            Call.on("searches", RecordSearch.class, "Record a search", OFFICER, HOLDER).example(
                    """
                            {"on": "2025-01-16", "questions": [1, 2], "where": "finance system", "terms": "taxi",
                             "minutes": 25, "found": "One account."}"""),
            Call.on("cost-estimates", EstimateCost.class, "Estimate what is still to be done", OFFICER, HOLDER)
                    .example("""
                            {"on": "2025-01-16", "questions": [1, 2], "method": "Ten files were timed.",
                             "activities": [{"activity": "locate", "minutes": 300},
                                            {"activity": "extract", "minutes": 900}]}"""),
            Call.on("aggregation", AggregateCosts.class, "Count the cost of like requests together", OFFICER)
                    .naming(CostAggregation.class, CostAggregation::toCommand).example(
                            """
                                    {"on": "2025-01-16", "with": ["2025-12"], "by": "same-person",
                                     "why": "Both ask for the taxi account, each for another year."}"""),
            Call.on("tasks/{task}/acceptance", AcceptTask.class, "Take a task on", HOLDER, OFFICER).example("""
                    {"on": "2025-01-08"}"""),
            Call.on("tasks/{task}/rejection", RejectTask.class, "Give a task back", HOLDER, OFFICER).example("""
                    {"on": "2025-01-08", "why": "The account is kept by another team."}"""),
            Call.on("tasks/{task}/assignment", ReassignTask.class, "Give a task to another holder", OFFICER, HEAD)
                    .example("""
                            {"on": "2025-01-09", "holder": "holder", "why": "She has left."}"""),
            Call.on("tasks/{task}/escalation", EscalateTask.class, "Tell the head of a task without an answer", OFFICER)
                    .example("""
                            {"on": "2025-01-20"}"""));

    private HandlingCalls() {}
}
