@NullMarked
package uk.foiworkflow.projections.waiting;

import org.jspecify.annotations.NullMarked;
