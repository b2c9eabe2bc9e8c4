/** Seals the trail while the application runs, and proves what was sealed to whoever asks. */
@NullMarked
package uk.foiworkflow.api.seal;

import org.jspecify.annotations.NullMarked;
