/** The interface as it describes itself, at {@code /v3/api-docs}. */
@NullMarked
package uk.foiworkflow.api.docs;

import org.jspecify.annotations.NullMarked;
