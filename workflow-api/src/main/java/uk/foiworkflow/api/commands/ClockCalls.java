package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;

/** What stops, restarts or lengthens the time for compliance. */
final class ClockCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("clarification-request", RequestClarification.class,
                    "Ask the requester for the detail that is needed", OFFICER).example("""
                            {"on": "2025-01-08", "questions": [2], "text": "Do you mean staff or councillors?"}"""),
            Call.on("clarification-reply", RecordClarification.class, "Record that the detail has arrived", OFFICER)
                    .example("""
                            {"on": "2025-01-13", "questions": [2], "text": "Councillors."}"""),
            Call.on("lapse", LapseRequest.class, "Put away questions whose detail or fee never came", OFFICER)
                    .example("""
                            {"on": "2025-04-08", "questions": [5]}"""),
            Call.on("fees-notice", IssueFeesNotice.class, "Ask for a fee", OFFICER).example("""
                    {"on": "2025-01-13", "questions": [1], "amount": "12.50"}"""),
            Call.on("fee-payment", RecordFee.class, "Record that the fee was paid", OFFICER).example("""
                    {"on": "2025-01-20", "questions": [1]}"""),
            Call.on("extension", NotifyExtension.class, "Tell the requester that more time is taken", OFFICER)
                    .example(
                            """
                                    {"on": "2025-01-31", "questions": [2], "basis": "s10(3)", "exemptions": ["s43(2)"],
                                     "target": "2025-03-03", "held": "yes"}"""),
            Call.on("limit", VaryLimit.class, "Say for what information the limit is another one", OFFICER).example("""
                    {"on": "2025-01-14", "questions": [1], "variation": "information-abroad", "workingDays": 45,
                     "allowed": "2025-01-13", "why": "The books are kept at the office in Brussels."}"""));

    private ClockCalls() {}
}
