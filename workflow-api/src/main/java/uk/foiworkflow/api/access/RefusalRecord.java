package uk.foiworkflow.api.access;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent.AccessRefused;
import uk.foiworkflow.access.AccessEvent.CommandRefused;
import uk.foiworkflow.access.BrokenRule;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken;

/**
 * Puts refusals on record, durably before they are told. After the twentieth of one person within a minute the same ones are
 * counted together and recorded within a minute. Every method throws {@link uk.foiworkflow.store.StoreFailure} when the
 * database does not answer.
 */
public final class RefusalRecord {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String CALL = "Call";

    private final AccessRecord record;

    RefusalRecord(AccessRecord record) {
        this.record = record;
    }

    /**
     * A command was refused by rules.
     *
     * @param command its name, as in {@code CloseCase}
     * @param reference of the request, as the command names it
     * @param keyed whether the call had an idempotency key
     */
    public void refused(String command, String reference, List<Broken> broken, Caller caller, boolean keyed) {
        var event = new CommandRefused(record.today(), form(reference), broken.stream().map(BrokenRule::of).toList(),
                keyed, 1);
        record.nowOrCounted(new Noted<>(event, caller.actor(), command), caller.correlation());
    }

    /**
     * Somebody was not let through.
     *
     * @param reference of the request, as the address names it; null when it names none
     * @param call the method and the address, with its variables by name
     */
    public void keptOut(@Nullable String reference, String call, Actor actor, UUID correlation) {
        var event = new AccessRefused(record.today(), form(reference), call, 1);
        record.nowOrCounted(new Noted<>(event, actor, CALL), correlation);
    }

    /** What cannot be a reference is free text, and no free text of a refused call is recorded. */
    private static @Nullable String form(@Nullable String reference) {
        return reference != null && REFERENCE.matcher(reference).matches() ? reference : null;
    }
}
