/** The event store in PostgreSQL: one order, one stream a request, personal data encrypted, a commitment on each event. */
@NullMarked
package uk.foiworkflow.store;

import org.jspecify.annotations.NullMarked;
