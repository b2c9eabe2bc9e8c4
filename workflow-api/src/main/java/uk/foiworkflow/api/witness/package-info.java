/** Lodges the heads of the log outside, with every witness that is configured, and asks them what they hold. */
@NullMarked
package uk.foiworkflow.api.witness;

import org.jspecify.annotations.NullMarked;
