package uk.foiworkflow.api.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those are served who listen to what changes.
 *
 * @param listeners at most so many at a time, on this node
 * @param each at most so many of them for one user
 * @param heartbeat how long nothing is said at most
 * @param longest how long a connection lasts at most, for who somebody is was asked when it began
 * @param replay so many events at most are told to somebody who comes back; who was away for more reads all anew
 */
@ConfigurationProperties("foi.live")
record LiveProperties(@DefaultValue("200") int listeners, @DefaultValue("6") int each,
        @DefaultValue("15s") Duration heartbeat, @DefaultValue("15m") Duration longest,
        @DefaultValue("50000") long replay) {}
