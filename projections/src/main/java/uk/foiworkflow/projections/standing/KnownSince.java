package uk.foiworkflow.projections.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.foiworkflow.store.StoredEvent;

/** Since when the authority counts as knowing of an event. */
public final class KnownSince {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private KnownSince() {}

    /**
     * The instant of its recording; for an imported event the start of the day on which it happened, for the older system
     * knew it then.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when it is imported and newer than this release
     */
    public static Instant of(StoredEvent event) {
        return event.metadata().imported()
                ? event.event().on().atStartOfDay(LONDON).toInstant()
                : event.recordedAt();
    }

    /** The day of law at an instant, Europe/London. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
