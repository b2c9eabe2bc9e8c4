/** Puts every event onto the topics of Kafka, in order, once it is durable in the store: the store is the outbox. */
@NullMarked
package uk.foiworkflow.projections.relay;

import org.jspecify.annotations.NullMarked;
