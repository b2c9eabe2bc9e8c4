package uk.foiworkflow.projections.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.disclosure.ToldDocument;
import uk.foiworkflow.disclosure.ToldItem;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.store.StoredEvent;

/**
 * An entry of the disclosure log as it begins.
 *
 * @param position of its first event
 * @param number its number among those of its request, from 1
 * @param on the day on which it came to stand so
 * @param by who let it
 * @param changedAt when that was recorded, UTC
 * @param entry the id under which the public knows it; null where the request was left out of the log
 * @param told null likewise
 */
record EntryRow(long position, String reference, int number, State state, LocalDate on, String by, Instant changedAt,
        @Nullable String entry, @Nullable Told told) {

    /** What it tells, of each question in the same order. */
    record Told(String authority, String title, @Nullable String subject, LocalDate answered, RollUp outcome,
            List<String> asked, List<String> answers, List<String> outcomes, List<String> exemptions,
            List<String> documents, List<String> files, List<String> types) {

        static Told of(DisclosureEntryPrepared event) {
            List<ToldItem> items = event.items();
            List<ToldDocument> documents = event.documents();
            return new Told(event.authority(), event.title().text(), event.subject(), event.answered(), event.rollUp(),
                    items.stream().map(item -> item.asked().text()).toList(),
                    items.stream().map(item -> item.answer().text()).toList(),
                    items.stream().map(item -> item.outcome().name()).toList(),
                    items.stream().map(item -> item.exemptions().stream().map(Exemption::code)
                            .collect(Collectors.joining(" "))).toList(),
                    documents.stream().map(document -> document.title().text()).toList(),
                    documents.stream().map(document -> document.file().id()).toList(),
                    documents.stream().map(document -> document.file().mediaType()).toList());
        }

        /** All words by which it is found. */
        String words() {
            List<String> all = new ArrayList<>(List.of(title));
            Stream.of(asked, answers, documents).forEach(all::addAll);
            return String.join("\n", all);
        }
    }

    static EntryRow of(StoredEvent stored, DisclosureEvent event) {
        DisclosureEntryPrepared prepared = event instanceof DisclosureEntryPrepared its ? its : null;
        return new EntryRow(stored.position(), event.reference(), DisclosureStream.number(stored.stream()),
                State.after(event), event.on(), event.by(), stored.recordedAt(),
                prepared == null ? null : prepared.entry(), prepared == null ? null : Told.of(prepared));
    }
}
