/** The links between requests, in scenarios. */
@NullMarked
package uk.foiworkflow.projections.links;

import org.jspecify.annotations.NullMarked;
