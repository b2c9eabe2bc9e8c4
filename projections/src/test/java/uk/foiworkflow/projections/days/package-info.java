@NullMarked
package uk.foiworkflow.projections.days;

import org.jspecify.annotations.NullMarked;
