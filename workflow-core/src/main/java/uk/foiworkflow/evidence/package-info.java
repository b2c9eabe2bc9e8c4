/** What belongs into the evidence of a case: what may be shown to whom, the chronology, the checklist. Pure. */
@NullMarked
package uk.foiworkflow.evidence;

import org.jspecify.annotations.NullMarked;
