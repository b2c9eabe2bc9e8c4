/** What became of answers from the first to the Tribunal: of each exemption that was relied on, and of each "not held". */
@NullMarked
package uk.foiworkflow.projections.lineage;

import org.jspecify.annotations.NullMarked;
