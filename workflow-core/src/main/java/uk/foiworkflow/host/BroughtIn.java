package uk.foiworkflow.host;

/**
 * The answer to a past case.
 *
 * @param version the sequence of the last event that it became
 * @param position the place of that event in the one order of the store
 * @param unchanged whether it had been brought in before, just as it is
 */
public record BroughtIn(String reference, long version, long position, boolean unchanged) {}
