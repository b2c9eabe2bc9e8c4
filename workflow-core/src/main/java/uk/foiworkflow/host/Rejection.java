package uk.foiworkflow.host;

/** A command that led to nothing, for a reason that the caller can act on. */
public abstract sealed class Rejection extends RuntimeException
        permits KeyReused, LostRace, ReferenceTaken, Refused, StaleVersion, UnknownRequest {

    private static final long serialVersionUID = 1L;

    Rejection(String message) {
        super(message);
    }
}
