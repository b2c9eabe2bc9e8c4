/** Who works for the authority, as it is configured. */
@NullMarked
package uk.foiworkflow.api.directory;

import org.jspecify.annotations.NullMarked;
