@NullMarked
package uk.foiworkflow.projections.figures;

import org.jspecify.annotations.NullMarked;
