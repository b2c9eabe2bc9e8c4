package uk.foiworkflow.projections.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    /**
     * The events of a request that were known at an instant.
     *
     * @param events all of them, in order
     * @param instant UTC
     * @throws uk.foiworkflow.store.UnreadableEvent when one is imported and newer than this release
     */
    public static List<StoredEvent> by(List<StoredEvent> events, Instant instant) {
        return events.stream().takeWhile(event -> !of(event).isAfter(instant)).toList();
    }

    /** The day of law at an instant, Europe/London. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
