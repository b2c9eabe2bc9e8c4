package uk.foiworkflow.projections.topic;

import org.jspecify.annotations.Nullable;

/** A record of the internal topic is not of the form that it has. */
public final class UnreadableRecord extends RuntimeException {

    UnreadableRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
