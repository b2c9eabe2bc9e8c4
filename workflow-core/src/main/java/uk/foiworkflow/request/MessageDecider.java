package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.request.Dispatch.Fate;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.RequestEvent;

/** What became of the messages that the engine sends, put on the trail of the case (R10.4). */
final class MessageDecider {

    private MessageDecider() {}

    static Decision sent(Request request, NoteMessageSent command, Context context, Objections objections) {
        boolean already = request.recorded().stream().anyMatch(event -> event instanceof MessageSent sent
                && sent.entry() == command.entry() && sent.recipient().equals(command.recipient()));
        return entry(request, command.entry(), objections)
                .notYours(context.actor().role() != Role.ENGINE, Rules.IN_ORDER, "reference",
                        () -> "What was sent is noted by the engine alone.")
                .curable(already, Rules.IN_ORDER, "entry", () -> "That is on record already.")
                .leadTo(() -> List.of(new MessageSent(command.on(), command.entry(), command.recipient())));
    }

    static Decision notSent(Request request, NoteMessageNotSent command, Context context,
            Objections objections) {
        boolean dismissed = command.cause() == NotSent.DISMISSED;
        return entry(request, command.entry(), objections)
                .notYours(context.actor().role() != (dismissed ? Role.HEAD : Role.ENGINE), Rules.IN_ORDER, "reference",
                        () -> "What was not sent is noted by the engine, and let go by a head.")
                .curable(dismissed && (command.why() == null || command.why().text().isBlank()), Rules.WORDS, "why",
                        () -> "Say why it is let go.")
                .leadTo(() -> notSent(request, command));
    }

    /** A letter that the mail server would not take has come back. */
    private static List<RequestEvent> notSent(Request request, NoteMessageNotSent command) {
        List<RequestEvent> events = new ArrayList<>(List.of(new MessageNotSent(command.on(), command.entry(),
                command.recipient(), command.cause(), command.why())));
        Dispatch dispatch = request.recorded().get(command.entry()) instanceof LetterDispatched letter
                ? request.dispatches().all().get(letter.dispatch())
                : null;
        if (dispatch != null && dispatch.fate() == Fate.OUT && command.cause().refused()) {
            events.addAll(Returned.of(request, command.on(), dispatch.number(),
                    new Confidential(command.cause() == NotSent.REFUSED
                            ? "The mail server refused it."
                            : "The address is none."),
                    null, null));
        }
        return events;
    }

    private static Objections entry(Request request, int entry, Objections objections) {
        return objections.impossible(entry < 0 || entry >= request.recorded().size(), Rules.IN_ORDER, "entry",
                () -> "There is no entry " + entry + ".");
    }
}
