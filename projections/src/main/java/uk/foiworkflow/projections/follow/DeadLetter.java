package uk.foiworkflow.projections.follow;

import java.time.Instant;

/**
 * An event that a read model could not take in, or that came after such a one in its request.
 *
 * @param type the stable name under which the event is stored
 * @param cause what went wrong, without a word of what the event holds
 * @param since when it was parked, UTC
 * @param attempts how often it was tried in vain; 0 when it only waits
 */
public record DeadLetter(String projection, String stream, long position, long sequence, String type, String cause,
        Instant since, int attempts) {}
