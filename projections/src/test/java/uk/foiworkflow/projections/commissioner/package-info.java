@NullMarked
package uk.foiworkflow.projections.commissioner;

import org.jspecify.annotations.NullMarked;
