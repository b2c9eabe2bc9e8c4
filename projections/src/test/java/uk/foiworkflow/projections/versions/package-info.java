@NullMarked
package uk.foiworkflow.projections.versions;

import org.jspecify.annotations.NullMarked;
