package uk.foiworkflow.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;

/** Something that happened to an entry of the disclosure log; each entry is a stream, and a text, of its own. */
public sealed interface DisclosureEvent extends Event {

    /** The request out of which the entry is made. */
    String reference();

    /** Who did it. */
    String by();

    /**
     * An entry was put forward to be reviewed.
     *
     * @param entry the id under which the public knows it; it is drawn by lot and says nothing of the request
     * @param authority the name of the authority that answered
     * @param subject what the request is about; null where nobody has said
     * @param items what was asked and answered, in words that identify nobody
     * @param answered the day of the last of those answers
     * @param rollUp the outcome of the questions that are told
     * @param documents what was released and is published with it
     */
    @Named("DisclosureEntryPrepared")
    record DisclosureEntryPrepared(LocalDate on, String reference, String entry, String authority, Confidential title,
            @Nullable String subject, List<ToldItem> items, LocalDate answered, RollUp rollUp,
            List<ToldDocument> documents, String by) implements DisclosureEvent {

        public DisclosureEntryPrepared {
            items = List.copyOf(items);
            documents = List.copyOf(documents);
        }

        /** The same with the documents as they lie under the key of the entry. */
        public DisclosureEntryPrepared with(List<ToldDocument> copies) {
            return new DisclosureEntryPrepared(on, reference, entry, authority, title, subject, items, answered, rollUp,
                    copies, by);
        }
    }

    /** It goes no further as it is; another may be put forward instead. */
    @Named("DisclosureEntrySentBack")
    record DisclosureEntrySentBack(LocalDate on, String reference, Confidential why,
            String by) implements DisclosureEvent {}

    /** It was reviewed, and everybody may read it. */
    @Named("DisclosureEntryPublished")
    record DisclosureEntryPublished(LocalDate on, String reference, String by) implements DisclosureEvent {}

    /** Nobody may read it any more; the order to destroy its key follows at once. */
    @Named("DisclosureEntryUnpublished")
    record DisclosureEntryUnpublished(LocalDate on, String reference, Withdrawal reason,
            String by) implements DisclosureEvent {}

    /** It was decided that the request is nothing for the log. */
    @Named("LeftOutOfDisclosureLog")
    record LeftOutOfDisclosureLog(LocalDate on, String reference, Confidential why,
            String by) implements DisclosureEvent {}
}
