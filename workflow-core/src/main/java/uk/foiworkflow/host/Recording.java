package uk.foiworkflow.host;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * Goes with a unit of work from the handler to the storage engine, which learns from it under which key the call is
 * recorded, and back with what the store answered.
 */
final class Recording {

    private static final String RESOURCE = Recording.class.getName();

    private final @Nullable Call call;
    private final Known after;
    private @Nullable Appended appended;

    private Recording(@Nullable Call call, Known after) {
        this.call = call;
        this.after = after;
    }

    static Recording begin(@Nullable Call call, Known after) {
        Recording recording = new Recording(call, after);
        CurrentUnitOfWork.get().resources().put(RESOURCE, recording);
        return recording;
    }

    static Recording current() {
        return CurrentUnitOfWork.get().getResource(RESOURCE);
    }

    void append(PostgresEventStore store, String stream, long firstSequence, List<NewEvent> events) {
        appended = store.append(stream, firstSequence, events, call);
    }

    /** The request as it is once the events are recorded. */
    Known after() {
        return after;
    }

    /** Null when the command led to no event. */
    @Nullable
    Appended appended() {
        return appended;
    }
}
