package uk.foiworkflow.store;

import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.event.Named;

/** What is written of an event, but for what the database assigns. */
// A row is written, never compared.
@SuppressWarnings("ArrayRecordComponent")
record EventRow(String stream, long sequence, UUID id, LocalDate on, int revision, String type, String payload,
        String metadata, byte[] secret, byte[] commitment) {

    /** @throws IllegalArgumentException when a field holds what cannot be stored exactly */
    static EventRow of(NewEvent event, Sealing place, RequestKey key) {
        Named named = EventTypes.named(event.event().getClass());
        ObjectNode tree = EventJson.tree(event.event());
        ObjectNode metadata = EventJson.tree(event.metadata());
        byte[] secret = AesGcm.random(Commitment.SECRET_BYTES);
        byte[] commitment = new Commitment(place, named.value(), named.revision(), tree, metadata, secret).root();
        return new EventRow(place.stream(), place.sequence(), event.id(), event.event().on(), named.revision(),
                named.value(), CanonicalJson.text(tree, place.sealed(key)), CanonicalJson.text(metadata),
                place.sealSecret(secret, key), commitment);
    }
}
