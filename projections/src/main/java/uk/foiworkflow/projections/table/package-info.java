/** How rows come into the tables of the read models: a statement a table and batch. */
@NullMarked
package uk.foiworkflow.projections.table;

import org.jspecify.annotations.NullMarked;
