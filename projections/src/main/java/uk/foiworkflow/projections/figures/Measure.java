package uk.foiworkflow.projections.figures;

import org.jspecify.annotations.Nullable;

/**
 * Something that is counted. What it counts is said once, in SQL over a row {@code f} and the as-at day {@code :day}; it
 * holds or it does not, and is never unknown.
 *
 * @param id its name in its definition
 * @param line the line or table of the return where it stands; null where it stands in none
 * @param heading as it is published
 * @param meaning what it counts, in a sentence
 * @param where the condition
 */
public record Measure(String id, Base base, @Nullable String line, String heading, String meaning, String where) {}
