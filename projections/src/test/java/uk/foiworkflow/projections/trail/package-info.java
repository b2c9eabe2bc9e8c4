/** The trail as an auditor reads it. */
@NullMarked
package uk.foiworkflow.projections.trail;

import org.jspecify.annotations.NullMarked;
