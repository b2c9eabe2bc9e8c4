package uk.foiworkflow.api.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.Shredded;
import uk.foiworkflow.store.StoredEvent;

/**
 * What was done to erase the personal data of a request, or the words of a stream of the record of access.
 *
 * @param reference of the request; the name of the stream where it belongs to none
 * @param on the day on which it was ordered, Europe/London
 * @param by who ordered it; the engine where a backup had undone it
 * @param rule the retention rule under which it was kept no longer; null while the case was open
 * @param policy the version of the settings that the rule is from
 * @param keptUntil the last day on which it was kept by that
 * @param heldUntil the last day of the legal hold
 * @param position of the event in the log
 * @param commitment of that event, hexadecimal, by which the log can be asked for its proof
 * @param keyDestroyed when the key was destroyed; null while that is to be done
 * @param filesPurged when the tables that had held anything of it were written anew; null while that is to be done
 * @param listedOutside whether it stands on the list that is kept outside of the database
 * @param stands what is still there
 */
record Erasure(String reference, LocalDate on, String by, String role, ErasureGround ground, @Nullable String rule,
        @Nullable String policy, @Nullable LocalDate keptUntil, @Nullable LocalDate heldUntil, long position,
        long sequence, Instant recordedAt, String commitment, @Nullable Instant keyDestroyed,
        @Nullable Instant filesPurged, boolean listedOutside, Stands stands) {

    /**
     * What stands of the request: every event with its type, its days, its decisions, who acted, its place and its
     * commitment, and so every deadline, finding, count and proof.
     */
    record Stands(int events, long firstPosition, long lastPosition) {}

    /** Empty where nothing was ordered of that request. */
    static Optional<Erasure> of(String reference, PostgresEventStore store, boolean listedOutside) {
        List<StoredEvent> events = store.readErased(reference);
        return events.stream().filter(event -> event.content() instanceof PersonalDataShredded).findFirst()
                .map(event -> of(event, (PersonalDataShredded) event.event(), events, store, listedOutside));
    }

    private static Erasure of(StoredEvent event, PersonalDataShredded order, List<StoredEvent> events,
            PostgresEventStore store, boolean listedOutside) {
        Shredded shredded = store.shredded(event.stream());
        return new Erasure(event.stream(), order.on(), event.metadata().actor().id(),
                event.metadata().actor().role().toString(), order.ground(), order.rule(), order.policy(),
                order.until(), order.heldUntil(), event.position(), event.sequence(), event.recordedAt(),
                HexFormat.of().formatHex(
                        Objects.requireNonNull(store.commitment(event.stream(), event.sequence()))),
                shredded == null ? null : shredded.destroyedAt(), shredded == null ? null : shredded.purgedAt(),
                listedOutside,
                new Stands(events.size(), events.getFirst().position(), events.getLast().position()));
    }
}
