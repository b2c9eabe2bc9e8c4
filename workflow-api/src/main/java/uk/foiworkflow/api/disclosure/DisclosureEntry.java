package uk.foiworkflow.api.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPublished;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntrySentBack;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureEvent.LeftOutOfDisclosureLog;
import uk.foiworkflow.disclosure.Entry;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.disclosure.ToldDocument;
import uk.foiworkflow.disclosure.ToldItem;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.store.DisclosureStreams.Stream;
import uk.foiworkflow.store.StoredEvent;

/**
 * An entry as staff see it.
 *
 * @param number its number among those of its request
 * @param shredded whether its words are gone
 * @param told what it tells; null where the request was left out of the log, or the words are gone
 * @param steps who did what with it, in order
 */
record DisclosureEntry(int number, long version, State state, boolean shredded, @Nullable EntryWords told,
        List<EntryStep> steps) {

    DisclosureEntry {
        steps = List.copyOf(steps);
    }

    /**
     * What it tells.
     *
     * @param entry the id under which everybody finds it once it is published
     * @param documents the numbers of the documents that are published with it
     */
    record EntryWords(String entry, String title, @Nullable String subject, LocalDate answered, RollUp outcome,
            List<ToldItem> questions, List<Integer> documents) {}

    /**
     * Something that was done with it.
     *
     * @param why the reason; null where there is none, or it is gone
     */
    record EntryStep(State state, LocalDate on, Instant recordedAt, String by, @Nullable String why) {}

    static DisclosureEntry of(Stream stream) {
        Entry entry = EntryDesk.entry(stream);
        return new DisclosureEntry(stream.number(), stream.version(), entry.state(), entry.shredded(),
                entry.prepared() == null || entry.shredded() ? null : told(entry.prepared()),
                stream.events().stream().filter(stored -> stored.happening() instanceof DisclosureEvent)
                        .map(stored -> step(stored, (DisclosureEvent) stored.happening(), entry.shredded()))
                        .toList());
    }

    private static EntryWords told(DisclosureEntryPrepared event) {
        return new EntryWords(event.entry(), event.title().text(), event.subject(), event.answered(), event.rollUp(),
                event.items(), event.documents().stream().map(ToldDocument::document).toList());
    }

    private static EntryStep step(StoredEvent stored, DisclosureEvent event, boolean shredded) {
        String why = switch (event) {
            case DisclosureEntrySentBack back -> shredded ? null : back.why().text();
            case LeftOutOfDisclosureLog left -> shredded ? null : left.why().text();
            case DisclosureEntryUnpublished unpublished -> unpublished.reason().toString();
            case DisclosureEntryPrepared prepared -> null;
            case DisclosureEntryPublished published -> null;
        };
        return new EntryStep(State.after(event), event.on(), stored.recordedAt(), event.by(), why);
    }
}
