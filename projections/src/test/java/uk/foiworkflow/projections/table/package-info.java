@NullMarked
package uk.foiworkflow.projections.table;

import org.jspecify.annotations.NullMarked;
