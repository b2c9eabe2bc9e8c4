/**
 * A borough that was made up: its requests over three years, for whoever wants to see the engine at work or to measure it.
 * Pure: the same seed and day lead to the same requests for ever.
 */
@NullMarked
package uk.foiworkflow.borough;

import org.jspecify.annotations.NullMarked;
