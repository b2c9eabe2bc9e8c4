/** What the read models say, held against a plain count of the stored events that shares nothing with them. */
@NullMarked
package uk.foiworkflow.api.independent;

import org.jspecify.annotations.NullMarked;
