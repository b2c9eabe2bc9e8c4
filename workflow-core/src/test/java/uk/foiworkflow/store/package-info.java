/** The event store tried out on a real PostgreSQL. */
@NullMarked
package uk.foiworkflow.store;

import org.jspecify.annotations.NullMarked;
