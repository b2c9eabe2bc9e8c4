@NullMarked
package uk.foiworkflow.projections.lineage;

import org.jspecify.annotations.NullMarked;
