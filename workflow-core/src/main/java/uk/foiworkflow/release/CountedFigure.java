package uk.foiworkflow.release;

/**
 * A figure as it was published.
 *
 * @param id its name in the definition
 */
public record CountedFigure(String id, long count) {}
