package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

class AppendTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anEventIsReadBackAsItWasRecorded() {
        PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), new MasterKey("test", new byte[32]));
        Metadata metadata = new Metadata(new Actor("jo", Role.OFFICER), "AddNote", UUID.randomUUID(), UUID.randomUUID(),
                false);
        NoteAdded note = new NoteAdded(LocalDate.of(2021, 7, 9), new Confidential("Rang Ms Smith"));
        UUID id = UUID.randomUUID();
        Appended appended = store.append("A-1", 0, List.of(new NewEvent(id, note, metadata)), null);
        assertThat(store.read("A-1")).containsExactly(
                new StoredEvent(1, "A-1", 0, id, appended.recordedAt(), "NoteAdded", 1, metadata, note));
    }
}
