/** Looks for viruses in what somebody sends, where the authority has a scanner. */
@NullMarked
package uk.foiworkflow.api.scan;

import org.jspecify.annotations.NullMarked;
