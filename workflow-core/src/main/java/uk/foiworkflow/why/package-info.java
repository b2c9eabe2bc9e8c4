/** Why something was allowed: what led to an event, decided once more. */
@NullMarked
package uk.foiworkflow.why;

import org.jspecify.annotations.NullMarked;
