/** What changes while somebody looks: told to each listener as far as they may see it, from any position on. */
@NullMarked
package uk.foiworkflow.projections.live;

import org.jspecify.annotations.NullMarked;
