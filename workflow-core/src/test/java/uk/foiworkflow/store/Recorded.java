package uk.foiworkflow.store;

import java.time.LocalDate;
import java.util.UUID;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.Event;

/** Events and keys for tests of the store. */
public final class Recorded {

    public static final LocalDate DAY = LocalDate.of(2021, 7, 9);
    public static final Metadata BY_JO = new Metadata(new Actor("jo", Role.OFFICER), "AddNote", new UUID(0, 1),
            new UUID(0, 2),
            false);

    private Recorded() {}

    public static MasterKeys masterKey() {
        return MasterKeys.of(new AesMasterKey("test-1", new byte[32]));
    }

    public static NewEvent note(String words) {
        return event(new NoteAdded(DAY, new Confidential(words)));
    }

    public static NewEvent event(Event event) {
        return new NewEvent(UUID.randomUUID(), event, BY_JO);
    }
}
