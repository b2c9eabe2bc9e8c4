/** The read models against a real PostgreSQL, in the words of those who read them. */
@NullMarked
package uk.foiworkflow.projections;

import org.jspecify.annotations.NullMarked;
