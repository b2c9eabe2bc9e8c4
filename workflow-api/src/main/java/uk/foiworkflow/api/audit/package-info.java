/** What auditors ask: the trail of everything, as pages and as streams, and the standing reports. */
@NullMarked
package uk.foiworkflow.api.audit;

import org.jspecify.annotations.NullMarked;
