package uk.foiworkflow.request.event;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, which are kept apart.
 *
 * @param id under which they lie; it says nothing of them
 * @param sha256 of the bytes, hexadecimal; kept as closely as the bytes, for it tells whether a guess at them is right
 * @param size in bytes, in decimal; kept as closely
 * @param mediaType what the bytes themselves show them to be
 * @param calledType what the name makes of them, where that is something else; null where it is not
 */
public record StoredFile(String id, Confidential sha256, Confidential size, String mediaType,
        @Nullable String calledType) {}
