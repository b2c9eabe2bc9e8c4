package uk.foiworkflow.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;

/** Something that happened around the requests. Nothing is ever decided by it. */
public sealed interface AccessEvent extends Event {

    /** The request that it concerns; null when it concerns none in particular. */
    @Nullable
    String reference();

    /** What can be counted before it is recorded: the same thing by the same person, as often as it happened. */
    sealed interface Counted extends AccessEvent {

        /** How often; 1 unless it was counted. */
        int times();

        /** The same thing so often. */
        Counted times(int times);

        /** The same kind of thing without its particulars, for when there are too many to tell apart. */
        Counted others();
    }

    /**
     * A command was refused, and led to nothing else.
     *
     * @param reference null when the command names no request, or what cannot be one
     * @param rules what stood in its way; empty when too many refusals were counted together to tell
     * @param keyed whether the call had an idempotency key
     */
    @Named("CommandRefused")
    record CommandRefused(LocalDate on, @Nullable String reference, List<BrokenRule> rules, boolean keyed,
            int times) implements Counted {

        public CommandRefused {
            rules = List.copyOf(rules);
        }

        @Override
        public CommandRefused times(int times) {
            return new CommandRefused(on, reference, rules, keyed, times);
        }

        @Override
        public CommandRefused others() {
            return new CommandRefused(on, null, List.of(), false, times);
        }
    }

    /**
     * Somebody was not let through to a call, or to a request that there may or may not be.
     *
     * @param reference null when the call names no request, or what cannot be one
     * @param call the method and the address, with its variables by name; empty when too many were counted together to tell
     */
    @Named("AccessRefused")
    record AccessRefused(LocalDate on, @Nullable String reference, String call, int times) implements Counted {

        @Override
        public AccessRefused times(int times) {
            return new AccessRefused(on, reference, call, times);
        }

        @Override
        public AccessRefused others() {
            return new AccessRefused(on, null, "", times);
        }
    }
}
