/** Past cases as they are brought in: one, or a stream of them, each all or nothing. */
@NullMarked
package uk.foiworkflow.api.chronologies;

import org.jspecify.annotations.NullMarked;
