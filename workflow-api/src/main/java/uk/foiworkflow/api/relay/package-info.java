/** The relay to Kafka as a part of each node: set up, shown to the operator, and told of new events. */
@NullMarked
package uk.foiworkflow.api.relay;

import org.jspecify.annotations.NullMarked;
