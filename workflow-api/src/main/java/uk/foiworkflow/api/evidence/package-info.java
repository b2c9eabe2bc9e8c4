/** The evidence of a case as one signed bag, for whoever is to judge it without us. */
@NullMarked
package uk.foiworkflow.api.evidence;

import org.jspecify.annotations.NullMarked;
