/** What the authority has settled for itself: read from the configuration, and shown. */
@NullMarked
package uk.foiworkflow.api.policy;

import org.jspecify.annotations.NullMarked;
