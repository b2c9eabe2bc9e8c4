/**
 * Puts on record what happens around the requests: who was refused, who was shown a case or given a copy of one, who tried to
 * come in.
 */
@NullMarked
package uk.foiworkflow.api.access;

import org.jspecify.annotations.NullMarked;
