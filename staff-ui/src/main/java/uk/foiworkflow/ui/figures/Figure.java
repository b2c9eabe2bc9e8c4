package uk.foiworkflow.ui.figures;

import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param cases where the cases are listed that it counts; null where they are not
 */
record Figure(long count, @Nullable String cases) {}
