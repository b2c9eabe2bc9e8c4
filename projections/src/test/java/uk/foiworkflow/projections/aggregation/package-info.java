@NullMarked
package uk.foiworkflow.projections.aggregation;

import org.jspecify.annotations.NullMarked;
