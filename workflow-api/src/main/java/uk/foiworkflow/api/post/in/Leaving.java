package uk.foiworkflow.api.post.in;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.post.Item.State;
import uk.foiworkflow.post.PostEvent.PostFiled;
import uk.foiworkflow.post.PostKind;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.StreamConflict;

/** How something leaves the post: once a request has it, or after it was kept aside long enough, its own key is destroyed. */
final class Leaving {

    private static final String RULE = "post";

    private final PostgresEventStore store;
    private final Clock clock;

    Leaving(PostgresEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The claim by which it can be filed once. */
    static String claim(UUID id) {
        return PostStream.ALL + id;
    }

    /**
     * Writes down that a request has it, and orders that its own key is destroyed; once more changes nothing.
     *
     * @param call in answer to which that is done; null where it needs not be told again
     */
    void finish(Lying lying, Handled handled, Caller caller, @Nullable Call call) {
        if (lying.item().state() == State.FILED) {
            return;
        }
        LocalDate today = KnownSince.day(clock.instant());
        var filed = new PostFiled(today, handled.reference(), kind(handled), document(handled),
                caller.actor().id());
        List<NewEvent> events = new ArrayList<>();
        events.add(Register.recorded(filed, caller, "FilePost"));
        events.add(order(today, today));
        try {
            store.append(PostStream.of(lying.id()), lying.stream().version() + 1, events, call);
        } catch (StreamConflict meanwhile) {
            // It was finished, or set aside just now: whoever looks next, if only the job, finds the claim.
        }
    }

    /** @param until the last day on which it was kept */
    static NewEvent order(LocalDate today, LocalDate until) {
        Caller engine = Caller.engine();
        return new NewEvent(UUID.randomUUID(),
                new PersonalDataShredded(today, ErasureGround.RETENTION, RULE, null, until, null),
                new Metadata(engine.actor(), ShredPersonalData.class.getSimpleName(), engine.correlation(),
                        engine.correlation(), false));
    }

    /** As what it was filed, by what that led to. */
    static PostKind kind(Handled handled) {
        List<String> types = handled.eventTypes();
        return Stream.of(Map.entry("RequestReceived", PostKind.REQUEST),
                Map.entry("ClarificationReceived", PostKind.CLARIFICATION), Map.entry("FeeReceived", PostKind.FEE),
                Map.entry("ReviewRequested", PostKind.REVIEW), Map.entry("RequestWithdrawn", PostKind.WITHDRAWAL))
                .filter(kind -> types.contains(kind.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(PostKind.CORRESPONDENCE);
    }

    private int document(Handled handled) {
        long before = handled.version() - handled.eventTypes().size();
        return store.read(handled.reference(), before + 1).stream()
                .filter(event -> event.sequence() <= handled.version()).map(StoredEvent::content)
                .filter(DocumentAdded.class::isInstance).map(event -> ((DocumentAdded) event).document()).findFirst()
                .orElseThrow();
    }
}
