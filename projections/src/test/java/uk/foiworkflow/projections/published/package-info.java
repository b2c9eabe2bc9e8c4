@NullMarked
package uk.foiworkflow.projections.published;

import org.jspecify.annotations.NullMarked;
