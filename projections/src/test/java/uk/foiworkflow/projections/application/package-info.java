/** The worker as it is started. */
@NullMarked
package uk.foiworkflow.projections.application;

import org.jspecify.annotations.NullMarked;
