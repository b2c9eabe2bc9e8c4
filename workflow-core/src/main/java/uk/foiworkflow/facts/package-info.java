/**
 * The case as it happened: events by the day on which they happened, corrections applied, and what the law says of it,
 * deadlines and findings. Pure functions of what is known; nothing here depends on the order of recording.
 */
@NullMarked
package uk.foiworkflow.facts;

import org.jspecify.annotations.NullMarked;
