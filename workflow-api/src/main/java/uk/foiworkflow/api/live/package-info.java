/** Server-sent events: what changed, while somebody looks at a dashboard. */
@NullMarked
package uk.foiworkflow.api.live;

import org.jspecify.annotations.NullMarked;
