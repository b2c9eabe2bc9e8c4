/** The words of the Acts as values: regimes, jurisdictions, exemptions, outcomes, provisions. Pure, depends on nothing. */
@NullMarked
package uk.foiworkflow.law;

import org.jspecify.annotations.NullMarked;
