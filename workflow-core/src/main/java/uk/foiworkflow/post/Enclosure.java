package uk.foiworkflow.post;

import org.jspecify.annotations.Nullable;

/**
 * Something that came in a message beside its words.
 *
 * @param name made fit to be read; null where it has none
 * @param mediaType as the message has it
 * @param size in bytes, as far as it could be read
 */
public record Enclosure(@Nullable String name, String mediaType, long size) {}
