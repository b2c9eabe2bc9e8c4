package uk.foiworkflow.host;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * Goes with a unit of work from the handler to the storage engine, which learns from it under which key the call is
 * recorded, and back with what the store answered.
 */
final class Recording {

    private static final String RESOURCE = Recording.class.getName();

    private final OnRequest on;
    private final Known after;
    private @Nullable Appended appended;

    private Recording(OnRequest on, Known after) {
        this.on = on;
        this.after = after;
    }

    static Recording begin(OnRequest on, Known after) {
        Recording recording = new Recording(on, after);
        CurrentUnitOfWork.get().resources().put(RESOURCE, recording);
        return recording;
    }

    static Recording current() {
        return CurrentUnitOfWork.get().getResource(RESOURCE);
    }

    void append(PostgresEventStore store, String stream, long firstSequence, List<NewEvent> events) {
        Beginning beginning = on.beginning();
        appended = beginning == null
                ? store.append(stream, firstSequence, events, on.call())
                : store.append(beginning, events, on.call());
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
