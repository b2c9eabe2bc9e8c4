/** Witnesses that need nothing but the JDK: places outside in which heads of the log are kept. */
@NullMarked
package uk.foiworkflow.witness;

import org.jspecify.annotations.NullMarked;
