package uk.foiworkflow.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event as it lies in its row, the words that may name somebody still sealed: what is handed on to those who may read
 * the keys, or who need none.
 *
 * @param position its place in the one order of the whole store, from 1, without gaps
 * @param stream the reference of the request; with a solidus in it where it belongs to none
 * @param sequence its place in the stream, from 0, without gaps
 * @param recordedAt the instant at which the store recorded it, UTC
 * @param on the day of law on which it happened, Europe/London
 * @param type the stable name under which it is stored
 * @param revision the revision of its stored form
 * @param payload the stored text
 * @param metadata the stored text
 * @param secret of the event, sealed under the key of its request
 * @param commitment SHA-256 root over the groups of its fields
 */
// It is handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record SealedEvent(long position, String stream, long sequence, UUID id, Instant recordedAt, LocalDate on,
        String type, int revision, String payload, String metadata, byte[] secret, byte[] commitment) {}
