package uk.foiworkflow.api.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.store.AlteredEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * Follows the events and puts a message into the outbox for each that somebody is told of. The messages of a batch and the
 * position are one transaction, so that no event is missed and none makes two messages. An event of a newer release is
 * waited before: that release knows whom to tell.
 */
final class Collector {

    private static final int BATCH = 500;

    /** The types of which somebody is told, for an event whose words cannot be read. */
    private static final Set<String> TOLD = Set.of("CaseAssigned", "HolderTasked", "TaskReassigned", "HolderChased",
            "TaskEscalated", "TaskRejected", "ReviewerAppointed", "LetterDispatched", "LetterReturned",
            "MessageNotSent");

    private final JdbcClient work;
    private final TransactionTemplate transaction;
    private final EventSource events;
    private final Messages messages;
    private final String head;

    Collector(DataSource writer, EventSource events, Messages messages, String head) {
        this.work = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        this.events = events;
        this.messages = messages;
        this.head = head;
    }

    /**
     * Takes in all that is there.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when it stands before an event of a newer release
     */
    void collect() {
        while (Objects.requireNonNull(transaction.execute(status -> batch())) == BATCH) {
            // There may be more.
        }
    }

    private int batch() {
        long from = work.sql("SELECT position FROM work.outbox_position FOR UPDATE").query(Long.class).single();
        List<StoredEvent> batch = events.after(from, BATCH);
        List<StoredEvent> known = new ArrayList<>();
        for (StoredEvent event : batch) {
            if (event.ofRequest() && event.content() == null && !event.altered()) {
                break;
            }
            known.add(event);
        }
        if (known.isEmpty() && !batch.isEmpty()) {
            batch.getFirst().event();
        }
        known.forEach(this::tell);
        if (!known.isEmpty()) {
            work.sql("UPDATE work.outbox_position SET position = ?").param(known.getLast().position()).update();
        }
        return known.size();
    }

    private void tell(StoredEvent stored) {
        if (stored.metadata().imported() || !TOLD.contains(stored.type())) {
            return;
        }
        try {
            if (stored.event() instanceof LetterDispatched letter) {
                mail(stored, letter);
                return;
            }
            Told told = Told.of(stored.event(), after(events, stored.stream(), stored.sequence()), head);
            if (told != null && !told.recipient().equals(stored.metadata().actor().id())) {
                messages.put(stored.id(), stored.stream(), stored.sequence(), stored.type(), told.recipient(),
                        State.WAITING, null);
            }
        } catch (AlteredEvent e) {
            messages.put(stored.id(), stored.stream(), stored.sequence(), stored.type(), "unknown", State.FAILED,
                    NotSent.UNREADABLE);
        }
    }

    private void mail(StoredEvent stored, LetterDispatched letter) {
        if (letter.channel() == Channel.EMAIL) {
            messages.put(stored.id(), stored.stream(), stored.sequence(), stored.type(), Message.REQUESTER,
                    State.WAITING, null);
        }
    }

    /** The request after the event at that place. */
    static Request after(EventSource events, String reference, long entry) {
        Request request = Request.NONE;
        for (StoredEvent stored : events.stream(reference)) {
            if (stored.sequence() <= entry) {
                request = request.evolve(stored.event());
            }
        }
        return request;
    }
}
