/** The trail: every event as a sentence that an auditor can read, with who, in which role, when and why. */
@NullMarked
package uk.foiworkflow.projections.trail;

import org.jspecify.annotations.NullMarked;
