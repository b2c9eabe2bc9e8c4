package uk.foiworkflow.api.timely;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how often the engine looks for what time has made due. What that is, the authority's policy says.
 *
 * @param enabled whether this node does it
 * @param interval how long after one look the next begins; days count in it, so hours are soon enough
 */
@ConfigurationProperties("foi.timely")
record TimelyProperties(@DefaultValue("true") boolean enabled, @DefaultValue("15m") Duration interval) {}
