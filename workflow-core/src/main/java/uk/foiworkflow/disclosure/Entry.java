package uk.foiworkflow.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPublished;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntrySentBack;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureEvent.LeftOutOfDisclosureLog;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/**
 * An entry as it stands.
 *
 * @param prepared null where the request was left out of the log instead
 * @param last what happened to it last
 * @param shredded whether its words are gone
 */
public record Entry(@Nullable DisclosureEntryPrepared prepared, DisclosureEvent last, boolean shredded) {

    /** Where it stands. */
    public enum State {

        /** It waits to be reviewed. */
        PREPARED,
        /** It goes no further as it is. */
        SENT_BACK,
        /** Everybody may read it. */
        PUBLISHED,
        /** Nobody may read it any more. */
        UNPUBLISHED,
        /** The request is nothing for the log. */
        LEFT_OUT;

        @Override
        public String toString() {
            return Wire.word(this);
        }

        /** Where an entry stands after that. */
        public static State after(DisclosureEvent event) {
            return switch (event) {
                case DisclosureEntryPrepared e -> PREPARED;
                case DisclosureEntrySentBack e -> SENT_BACK;
                case DisclosureEntryPublished e -> PUBLISHED;
                case DisclosureEntryUnpublished e -> UNPUBLISHED;
                case LeftOutOfDisclosureLog e -> LEFT_OUT;
            };
        }
    }

    /**
     * What came of those events.
     *
     * @param events of its stream in order, at least one
     */
    public static Entry of(List<? extends Event> events) {
        DisclosureEntryPrepared prepared = events.getFirst() instanceof DisclosureEntryPrepared first ? first : null;
        DisclosureEvent last = events.stream().filter(DisclosureEvent.class::isInstance)
                .map(DisclosureEvent.class::cast)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new IllegalArgumentException("No entry begins so"));
        return new Entry(prepared, last, events.getLast() instanceof PersonalDataShredded);
    }

    /** Where it stands. */
    public State state() {
        return State.after(last);
    }

    /** Whether another may be made out of the same request. */
    public boolean ended() {
        return shredded || switch (state()) {
            case PREPARED, PUBLISHED -> false;
            case SENT_BACK, UNPUBLISHED, LEFT_OUT -> true;
        };
    }
}
