package uk.foiworkflow.store;

import org.jspecify.annotations.Nullable;

/** Somebody else has recorded an event at that place of the stream. */
public final class StreamConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamConflict(String stream, long firstSequence, @Nullable Throwable cause) {
        super("Event " + firstSequence + " of " + stream + " has been recorded by somebody else", cause);
    }
}
