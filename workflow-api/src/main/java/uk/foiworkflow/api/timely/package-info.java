/** Does what time alone makes due in the cases that are under way. */
@NullMarked
package uk.foiworkflow.api.timely;

import org.jspecify.annotations.NullMarked;
