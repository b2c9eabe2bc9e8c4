package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** Why somebody was not told by e-mail. */
public enum NotSent {

    /** No mail server is configured. */
    NO_SERVER,
    /** The directory has no address of theirs, or none that is one. */
    NO_ADDRESS,
    /** The mail server did not take the message. */
    REFUSED,
    /** The mail server could not be reached. */
    UNREACHABLE,
    /** The engine stopped, or the server fell silent, just as the message was handed over: it may have been sent. */
    UNCERTAIN,
    /** What is to be told cannot be read. */
    UNREADABLE,
    /** The head let it go. */
    DISMISSED;

    /** Whether it will never be taken at that address. */
    public boolean refused() {
        return this == REFUSED || this == NO_ADDRESS;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
