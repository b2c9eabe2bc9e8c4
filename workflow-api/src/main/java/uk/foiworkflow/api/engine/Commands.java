package uk.foiworkflow.api.engine;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.host.BroughtIn;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * The way of every command from the interface to the host: nobody acts on a case that they may not see, and the read models
 * are told at once that there is something new. What is thrown is what {@link Requests} and {@link Visibility} throw.
 */
@Component
public final class Commands {

    private final Requests requests;
    private final Visibility visibility;
    private final Projections projections;

    Commands(Requests requests, Visibility visibility, Projections projections) {
        this.requests = requests;
        this.visibility = visibility;
        this.projections = projections;
    }

    /** Logs a request; see {@link Requests#receive}. */
    public Handled receive(ReceiveRequest command, Caller caller, @Nullable Once once) {
        return told(() -> requests.receive(command, caller, once));
    }

    /** Does, or records, one thing in the life of a request; see {@link Requests#handle}. */
    public Handled handle(String reference, RequestCommand command, Caller caller, @Nullable Long expectedVersion,
            @Nullable Once once) {
        visibility.check(reference, caller.actor());
        return told(() -> requests.handle(reference, command, caller, expectedVersion, once));
    }

    /** Brings in a past case; see {@link Requests#bringIn}. */
    public BroughtIn bringIn(String reference, List<RequestCommand> past, Caller caller, byte[] canonical) {
        return told(() -> requests.bringIn(reference, past, caller, canonical));
    }

    private <T> T told(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            // Also after a failure: an append whose answer was lost is there all the same.
            projections.wake();
        }
    }
}
