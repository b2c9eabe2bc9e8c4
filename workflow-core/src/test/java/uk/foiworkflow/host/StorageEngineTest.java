package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.TestDatabase;

class StorageEngineTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final Node node = Node.on(DATABASE);
    private final StorageEngine engine = new StorageEngine(node.store());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void axonReadsAllEventsInTheOneOrderFromAnyPosition() {
        List<RequestCommand> past = new ArrayList<>(List.of(Node.received("A-1")));
        past.addAll(Collections.nCopies(1_200, Node.note("one of many")));
        node.requests().bringIn("A-1", past, Node.JO, new byte[0]);
        long head = node.store().head().position();

        List<Long> fromTail = engine.readEvents(engine.createTailToken(), false).map(StorageEngineTest::position)
                .toList();

        assertThat(fromTail).containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
        assertThat(engine.readEvents(null, false)).hasSize((int) head);
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(head - 1), true).map(StorageEngineTest::position))
                .containsExactly(head);
        assertThat(engine.readEvents(engine.createHeadToken(), true)).isEmpty();
        assertThat(engine.readEvents("A-1", 1_199).getLastSequenceNumber()).isEqualTo(1_200);
        assertThat(engine.lastSequenceNumberFor("A-1")).contains(1_200L);
        assertThat(engine.lastSequenceNumberFor("A-none")).isEmpty();
    }

    @Test
    void axonStandsOnThisEngineAndOnNoSnapshots() {
        assertThat(node.requests().events()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(engine.readSnapshot("A-1")).isEmpty();
        assertThatThrownBy(() -> engine
                .storeSnapshot(new GenericDomainEventMessage<>("Request", "A-1", 0, "anything")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
