package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.DispatchCommand.RecordDelivery;
import uk.foiworkflow.request.command.DispatchCommand.RecordReturn;

/** Whether letters arrive; they are given out by a call that knows the mail server. */
final class DispatchCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("dispatches/{dispatch}/delivery", RecordDelivery.class, "Record that a letter arrived", OFFICER,
                    HEAD).example("""
                            {"on": "2025-01-24", "evidence": "Signed for by A. Requester, AB123456789GB"}"""),
            Call.on("dispatches/{dispatch}/return", RecordReturn.class, "Record that a letter did not arrive", OFFICER,
                    HEAD).example("""
                            {"on": "2025-01-24", "evidence": "It came back: gone away."}"""));

    private DispatchCalls() {}
}
