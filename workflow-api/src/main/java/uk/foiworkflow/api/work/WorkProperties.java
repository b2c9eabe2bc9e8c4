package uk.foiworkflow.api.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the nodes share the work.
 *
 * @param polling how often a node asks what is due
 * @param heartbeat how often a node that is at work says so; after four that did not come another node takes the work over
 */
@ConfigurationProperties("foi.work")
record WorkProperties(@DefaultValue("1s") Duration polling, @DefaultValue("10s") Duration heartbeat) {}
