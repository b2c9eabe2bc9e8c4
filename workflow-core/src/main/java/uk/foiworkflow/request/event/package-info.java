/** What happened to a request, stage by stage: one sealed family, stored for ever. Pure values. */
@NullMarked
package uk.foiworkflow.request.event;

import org.jspecify.annotations.NullMarked;
