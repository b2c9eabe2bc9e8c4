package uk.foiworkflow.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something else that came with the same words.
 *
 * @param on the day on which it arrived
 * @param sender the address that it said it was from; null where it said none, or nobody can tell any more
 * @param reference the request that has it; null where none has
 */
public record Alike(UUID id, LocalDate on, @Nullable String sender, @Nullable String reference) {}
