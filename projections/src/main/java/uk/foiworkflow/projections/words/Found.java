package uk.foiworkflow.projections.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that were found.
 *
 * @param question the question that they are about; null where they are about several or none
 * @param on the day on which they were said
 * @param excerpt the place where they stand, what was asked for between {@code «} and {@code »}
 */
public record Found(String reference, WordsOf kind, @Nullable Integer question, LocalDate on, String excerpt) {}
