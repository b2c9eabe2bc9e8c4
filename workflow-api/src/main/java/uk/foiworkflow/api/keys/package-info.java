/** The keys under which personal data is encrypted: where the master keys come from, and what is done with the others. */
@NullMarked
package uk.foiworkflow.api.keys;

import org.jspecify.annotations.NullMarked;
