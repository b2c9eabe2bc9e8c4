@NullMarked
package uk.foiworkflow.projections.relay;

import org.jspecify.annotations.NullMarked;
