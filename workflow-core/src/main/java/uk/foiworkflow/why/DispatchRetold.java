package uk.foiworkflow.why;

import uk.foiworkflow.request.command.DispatchCommand;
import uk.foiworkflow.request.command.DispatchCommand.DispatchLetter;
import uk.foiworkflow.request.command.DispatchCommand.RecordDelivery;
import uk.foiworkflow.request.command.DispatchCommand.RecordReturn;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;

/** What went out, and whether it arrived. */
final class DispatchRetold {

    private DispatchRetold() {}

    static DispatchCommand of(DispatchEvent event) {
        return switch (event) {
            case LetterDispatched e ->
                new DispatchLetter(e.on(), e.document(), e.channel(), e.to(), e.messageId());
            case LetterDelivered e -> new RecordDelivery(e.on(), e.dispatch(), e.evidence(), e.document());
            case LetterReturned e -> new RecordReturn(e.on(), e.dispatch(), e.evidence(), e.document());
        };
    }
}
