package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.StoredEvent;

/** A note on the file, and who put it there. */
public record FiledNote(LocalDate on, String by, String text) {

    static List<FiledNote> of(List<StoredEvent> events) {
        return events.stream().filter(stored -> stored.event() instanceof NoteAdded)
                .map(stored -> of(stored, (NoteAdded) stored.event())).toList();
    }

    private static FiledNote of(StoredEvent stored, NoteAdded note) {
        return new FiledNote(note.on(), stored.metadata().actor().id(), note.text().text());
    }
}
