package uk.foiworkflow.api.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.store.Erased;

/** Puts what became of a message on the trail of its case, once however often it is tried. */
final class Fates {

    private final Messages messages;
    private final Commands commands;
    private final Clock clock;

    Fates(Messages messages, Commands commands, Clock clock) {
        this.messages = messages;
        this.commands = commands;
        this.clock = clock;
    }

    /** As the engine has found it. */
    void note(Message message) {
        RequestCommand command = message.state() == State.SENT
                ? new NoteMessageSent(today(), (int) message.entry(), message.recipient())
                : new NoteMessageNotSent(today(), (int) message.entry(), message.recipient(),
                        Objects.requireNonNull(message.cause()), null);
        try {
            if (!commands.shredded(message.reference())) {
                commands.handle(message.reference(), () -> command, Caller.engine(), null,
                        once(message, message.state()));
            }
        } catch (Erased e) {
            // There is no trail any more on which it could be put.
        }
        messages.noted(message);
    }

    /** As the head has decided. */
    void dismiss(Message message, String why, Caller head) {
        RequestCommand command = new NoteMessageNotSent(today(), (int) message.entry(), message.recipient(),
                NotSent.DISMISSED, new Confidential(why));
        commands.handle(message.reference(), () -> command, head, null, once(message, State.DISMISSED));
    }

    private LocalDate today() {
        return KnownSince.day(clock.instant());
    }

    private static Once once(Message message, State fate) {
        String key = "message " + message.id() + " " + message.round() + " " + fate;
        return new Once(key, key.getBytes(StandardCharsets.UTF_8));
    }
}
